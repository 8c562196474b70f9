package io.wertpfad.portfolio;

import java.util.Locale;

/** For whom a pack is made: the customer's edition never shows internal measures or anything of another customer. */
public enum Edition {
    INTERNAL,
    CUSTOMER;

    /** As in portfolio files and file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
