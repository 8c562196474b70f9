package io.wertpfad.pack;

import io.wertpfad.pack.pdf.FontFile;
import io.wertpfad.text.Message;
import io.wertpfad.text.TemplateMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fonts that the style sheet of the packs brings: whether each can be read and has what packs need. */
final class FontCheck {

    private static final Pattern FACE = Pattern.compile("@font-face\\s*\\{([^}]*)}");
    private static final Pattern SOURCE = Pattern.compile("src:\\s*url\\(\\s*[\"']?([^\"')]*?)[\"']?\\s*\\)");
    private static final Pattern WEIGHT = Pattern.compile("font-weight:\\s*(normal|bold|[1-9]00)\\s*(;|$)");

    private FontCheck() {}

    static List<TemplateMistake> of(String label, String css, Function<String, Optional<byte[]>> files) {
        String plain = StyleCheck.withoutComments(css);
        List<TemplateMistake> mistakes = new ArrayList<>();
        Matcher face = FACE.matcher(plain);
        while (face.find()) {
            int line = 1
                    + (int) plain.substring(0, face.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            message(face.group(1).strip(), files)
                    .ifPresent(what -> mistakes.add(TemplateMistake.at(label, line, what)));
        }
        return mistakes;
    }

    /** The characters of all fonts that a style sheet brings, as far as they can be read. */
    static IntPredicate characters(String css, Function<String, Optional<byte[]>> files) {
        IntPredicate any = c -> false;
        Matcher face = FACE.matcher(StyleCheck.withoutComments(css));
        while (face.find()) {
            Matcher source = SOURCE.matcher(face.group(1));
            Optional<byte[]> file = source.find() ? files.apply(source.group(1)) : Optional.empty();
            if (file.isPresent()) {
                any = any.or(characters(source.group(1), file.get()));
            }
        }
        return any;
    }

    /** One that cannot be read is told of before anything is rendered. */
    private static IntPredicate characters(String name, byte[] file) {
        try {
            return FontFile.characters(name, file);
        } catch (IllegalArgumentException e) {
            return c -> false;
        }
    }

    private static Optional<Message> message(String face, Function<String, Optional<byte[]>> files) {
        Matcher source = SOURCE.matcher(face);
        boolean weighs = !face.contains("font-weight") || WEIGHT.matcher(face).find();
        if (!source.find() || !face.contains("font-family:") || !weighs) {
            return say("style.font_face");
        }
        String name = source.group(1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".ttf") && !lower.endsWith(".otf")) {
            return say("style.no_font", name);
        }
        Optional<byte[]> file = files.apply(name);
        if (file.isEmpty()) {
            // Said of every file that a template names and the set does not have.
            return Optional.empty();
        }
        try {
            List<String> missing = FontFile.missing(name, file.get());
            return missing.isEmpty() ? Optional.empty() : say("style.font_lacks", name, String.join(" ", missing));
        } catch (IllegalArgumentException e) {
            return say("style.font_unreadable", name);
        }
    }

    private static Optional<Message> say(String key, Object... arguments) {
        return Optional.of(Message.of(FontCheck.class, key, arguments));
    }
}
