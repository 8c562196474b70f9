package io.wertpfad.portfolio;

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
}
