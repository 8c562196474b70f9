package io.wertpfad.intake.export;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names of columns are the same: without regard to case, accents, spaces, {@code _}, {@code -}, {@code .} and
 * {@code :}. */
public final class ColumnNames {

    private static final Pattern SMALL_THINGS = Pattern.compile("[\\p{M}\\s\\u00a0_.:-]");

    private ColumnNames() {}

    /** What is the same for all ways to write a name. */
    public static String plain(String name) {
        String apart = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD);
        return SMALL_THINGS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
