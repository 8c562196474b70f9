package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a cell of a number column says. */
public sealed interface Parsed {

    /**
     * A number.
     *
     * @param unit the unit beside it, as written ({@code h}, {@code €}, {@code %}), or null
     */
    record Value(BigDecimal value, @Nullable String unit) implements Parsed {}

    /** Nothing: empty, {@code -}, {@code n/a} and the like. */
    record None() implements Parsed {
        public static final None NONE = new None();
    }

    /**
     * Something that is no number, or not certainly one.
     *
     * @param code for machines: {@code not_a_number}, {@code error_cell}, {@code out_of_range} or
     *     {@code contradicts_column}
     */
    record Bad(String code, Message message) implements Parsed {}
}
