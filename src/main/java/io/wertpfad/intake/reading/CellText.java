package io.wertpfad.intake.reading;

import java.util.Locale;
import java.util.Set;

/** What cells of number and date columns have in common. */
final class CellText {

    private static final int LONGEST_ABSENCE = 6;
    private static final int SHOWN = 40;
    private static final Set<String> ABSENT =
            Set.of("", "-", "--", "–", "—", "n/a", "na", "n.a.", "#n/a", "#na", "#nv", "k.a.", "k. a.", "null");

    private CellText() {}

    /** Without blanks at both ends, no-break spaces included. */
    static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    static boolean isSpace(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a stripped cell says that there is no value. */
    static boolean isAbsent(String stripped) {
        return stripped.length() <= LONGEST_ABSENCE && ABSENT.contains(stripped.toLowerCase(Locale.ROOT));
    }

    /** The cell as a message shows it. */
    static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    }
}
