package io.wertpfad.portfolio;

import java.text.Normalizer;
import java.util.Locale;

/** Proposes an id for what someone wrote instead of one. */
final class Slug {

    private Slug() {}

    /** {@code Nördwind GmbH} gives {@code noerdwind-gmbh}; empty if nothing is left. */
    static String of(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(ascii, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
