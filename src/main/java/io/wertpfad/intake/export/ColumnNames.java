package io.wertpfad.intake.export;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names of columns are the same: without regard to case, accents, spaces, {@code _}, {@code -}, {@code .} and
 * {@code :}. */
public final class ColumnNames {

    private static final Pattern SMALL_THINGS = Pattern.compile("[\\p{M}\\s\\u00a0_.:-]");
    private static final String SMALL_ASCII = " \t\n\u000b\f\r_.:-";
    private static final int ASCII = 128;

    private ColumnNames() {}

    /** What is the same for all ways to write a name. */
    public static String plain(String name) {
        // Most names are ASCII, and each cell of a file's first rows is compared with each name of a definition.
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= ASCII) {
                return plainOfAny(name);
            }
            if (SMALL_ASCII.indexOf(c) < 0) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static String plainOfAny(String name) {
        String apart = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD);
        return SMALL_THINGS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
