package io.wertpfad.intake;

import io.wertpfad.text.Wording;
import java.util.Map;

/** The form of dates as people write it down: {@code TT.MM.JJJJ} in German, {@code DD.MM.YYYY} in English. */
final class DatePattern {

    private static final Map<Character, String> GERMAN =
            Map.of('d', "T", 'y', "J", 'Y', "J", 'u', "J", 'H', "h", 'w', "W");
    private static final Map<Character, String> ENGLISH = Map.of('d', "D", 'y', "Y", 'u', "Y", 'H', "h", 'w', "W");

    private DatePattern() {}

    /** A pattern as of {@link java.time.format.DateTimeFormatter}. */
    static Wording of(String pattern) {
        return new Wording(written(pattern, GERMAN), written(pattern, ENGLISH));
    }

    private static String written(String pattern, Map<Character, String> letters) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else {
                text.append(quoted ? String.valueOf(c) : letters.getOrDefault(c, String.valueOf(c)));
            }
        }
        return text.toString();
    }
}
