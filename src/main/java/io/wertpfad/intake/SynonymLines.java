package io.wertpfad.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a file of synonyms: {@code name=synonym, synonym, …}; {@code #} begins a comment. */
final class SynonymLines {

    private SynonymLines() {}

    /** All lines that are neither blank nor comments; one without {@code =} has no synonyms. */
    static List<Line> of(byte[] content) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : text(content).lines().toList()) {
            number++;
            String plain = text.replace("\ufeff", "").strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            int sign = plain.indexOf('=');
            String name = (sign < 0 ? plain : plain.substring(0, sign)).strip();
            List<String> synonyms = sign < 0
                    ? List.of()
                    : Arrays.stream(plain.substring(sign + 1).split(",", -1))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList();
            lines.add(new Line(number, name, synonyms));
        }
        return lines;
    }

    /** UTF-8, or what a Windows editor of old saves. */
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    /**
     * A line.
     *
     * @param number from 1
     */
    record Line(int number, String name, List<String> synonyms) {}
}
