package io.wertpfad.portfolio;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The four parties of a joint steering. */
public enum Party {
    SALES,
    SERVICE,
    KEY_ACCOUNT,
    CUSTOMER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of the four that are not among these. */
    public static List<Party> missingFrom(Collection<Party> parties) {
        return Arrays.stream(values()).filter(party -> !parties.contains(party)).toList();
    }
}
