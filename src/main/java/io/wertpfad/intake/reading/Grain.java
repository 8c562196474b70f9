package io.wertpfad.intake.reading;

/** The stretch of time that a date stands for. */
public enum Grain {
    DAY("D"),
    WEEK("W"),
    MONTH("M");

    private final String code;

    Grain(String code) {
        this.code = code;
    }

    /** The letter for it in the store. */
    public String code() {
        return code;
    }

    /** The grain of a letter that {@link #code} gave. */
    public static Grain of(String code) {
        for (Grain grain : values()) {
            if (grain.code.equals(code)) {
                return grain;
            }
        }
        throw new IllegalArgumentException("No grain: " + code);
    }
}
