package io.wertpfad.pack.pdf;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Keeps libraries from writing in the machine's locale: OpenPDF would write its table of objects in Arabic digits, and
 * veraPDF finds no "Integer" where a Turkish i has no dot. On a machine whose locale does neither, this costs nothing; on
 * others one thread works at a time.
 */
public final class NeutralLocale {

    private static final Object LOCK = new Object();

    private NeutralLocale() {}

    /** Does the work while the default locale is one that libraries expect. */
    public static <T> T during(Supplier<T> work) {
        synchronized (LOCK) {
            Locale general = Locale.getDefault();
            Locale format = Locale.getDefault(Locale.Category.FORMAT);
            Locale display = Locale.getDefault(Locale.Category.DISPLAY);
            if (!neutral(general) || !neutral(format)) {
                Locale.setDefault(Locale.ROOT);
                try {
                    return work.get();
                } finally {
                    Locale.setDefault(general);
                    Locale.setDefault(Locale.Category.FORMAT, format);
                    Locale.setDefault(Locale.Category.DISPLAY, display);
                }
            }
        }
        return work.get();
    }

    private static boolean neutral(Locale locale) {
        return "I".toLowerCase(locale).equals("i")
                && String.format(locale, "%d", 10).equals("10");
    }
}
