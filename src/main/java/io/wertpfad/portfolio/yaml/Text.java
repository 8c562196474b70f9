package io.wertpfad.portfolio.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The text of a file: UTF-8, with or without byte order mark, free of characters that YAML does not know. */
final class Text {

    private static final char NEXT_LINE = 0x85;

    private Text() {}

    static Optional<String> of(byte[] content, List<Fault> faults) {
        if (content.length > YamlTree.LARGEST) {
            faults.add(Fault.of(Place.FILE, "too_large", YamlTree.LARGEST / 1024));
            return Optional.empty();
        }
        CharBuffer decoded = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            faults.add(Fault.of(end(text), "not_utf8"));
            return Optional.empty();
        }
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return findControl(marked, faults) ? Optional.empty() : Optional.of(marked);
    }

    private static boolean findControl(String text, List<Fault> faults) {
        OptionalInt found = control(text);
        found.ifPresent(
                i -> faults.add(Fault.of(end(text.substring(0, i)), "control_character", code(text.charAt(i)))));
        return found.isPresent();
    }

    /** Where the first character stands that no text may hold. */
    static OptionalInt control(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> isForbidden(text.charAt(i)))
                .findFirst();
    }

    static String code(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    private static boolean isForbidden(char c) {
        boolean lineBreakOrTab = c == '\n' || c == '\r' || c == '\t' || c == NEXT_LINE;
        return (Character.isISOControl(c) && !lineBreakOrTab) || c == 0xFFFE || c == 0xFFFF;
    }

    /** Where the next character after this text stands. */
    private static Place end(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Place(line, text.length() - text.lastIndexOf('\n'), "");
    }
}
