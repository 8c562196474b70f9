package io.wertpfad.delivery;

/** A secret that does not show when something that has it is printed. */
public final class Password {

    private final String value;

    Password(String value) {
        this.value = value;
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return isEmpty() ? "" : "***";
    }
}
