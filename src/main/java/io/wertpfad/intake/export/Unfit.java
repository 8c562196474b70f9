package io.wertpfad.intake.export;

import java.util.List;

/** A file that a definition is for, but cannot read. */
public final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    Unfit(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The name for machines, and of the texts. */
    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
