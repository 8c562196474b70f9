package io.wertpfad.text;

import org.jspecify.annotations.Nullable;

/** A template cannot be used as it is: what is wrong, in which file and line, and what to do. */
public final class TemplateMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;
    private final transient Message what;
    private final transient Message message;

    TemplateMistake(String template, int line, String key, Object argument, @Nullable Throwable cause) {
        this(template, line, Message.of(TemplateMistake.class, key, argument), cause);
    }

    TemplateMistake(String template, int line, Message what, @Nullable Throwable cause) {
        super(template + ":" + line + ": " + what.in(Language.EN), cause);
        this.template = template;
        this.line = line;
        this.what = what;
        this.message = line > 0
                ? Message.of(TemplateMistake.class, "template.at_line", template, line, what)
                : Message.of(TemplateMistake.class, "template.at", template, what);
    }

    /**
     * A mistake that the owner of a set's meaning found.
     *
     * @param template set and file
     * @param line from 1; 0 for none
     */
    public static TemplateMistake at(String template, int line, Message what) {
        return new TemplateMistake(template, line, what, null);
    }

    /** Set and file, such as {@code steering-pack/pack.html}. */
    public String template() {
        return template;
    }

    /** Line from 1, or 0 where the mistake has none (a missing file). */
    public int line() {
        return line;
    }

    /** What is wrong and what to do, without the place. */
    Message what() {
        return what;
    }

    /** The whole message for the template's owner: where, what is wrong and what to do. */
    public Message message() {
        return message;
    }
}
