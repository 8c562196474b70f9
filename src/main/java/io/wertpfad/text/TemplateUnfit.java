package io.wertpfad.text;

/** An expression of a template that means nothing, or that templates may not have; its place is known to those who read it. */
final class TemplateUnfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message why;

    TemplateUnfit(String key, Object... arguments) {
        super(key);
        this.why = Message.of(TemplateUnfit.class, key, arguments);
    }

    Message why() {
        return why;
    }
}
