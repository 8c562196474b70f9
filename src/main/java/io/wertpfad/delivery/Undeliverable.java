package io.wertpfad.delivery;

/** A message did not go, or nobody knows whether it did. */
final class Undeliverable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    Undeliverable(Reason reason) {
        super(reason.text());
        this.reason = reason;
    }

    static Undeliverable because(Reason.Code code) {
        return new Undeliverable(Reason.of(code));
    }

    Reason reason() {
        return reason;
    }
}
