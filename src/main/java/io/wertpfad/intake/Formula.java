package io.wertpfad.intake;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from running what an untrusted cell says: such a text gets an apostrophe before it. */
final class Formula {

    private static final String STARTS = "=+-@\t\r";
    /** What would be taken for guarded on its way back is guarded too. */
    private static final Pattern LIKE_GUARDED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9][0-9.,']*(?:[eE][+-]?[0-9]+)?\\s*%?|-");

    private Formula() {}

    static String guard(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        boolean starts = STARTS.indexOf(cell.charAt(0)) >= 0;
        boolean risky = starts && !PLAIN_NUMBER.matcher(cell).matches();
        return risky || LIKE_GUARDED.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #guard}. */
    static String unguard(String cell) {
        return LIKE_GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
