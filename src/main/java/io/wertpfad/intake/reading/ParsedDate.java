package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.time.LocalDate;

/** What a cell of a date column says. */
public sealed interface ParsedDate {

    /**
     * A stretch of time.
     *
     * @param day the day itself, the Thursday of the week, or the first day of the month
     */
    record Span(LocalDate day, Grain grain) implements ParsedDate {}

    /** Nothing: empty, {@code -}, {@code n/a} and the like. */
    record None() implements ParsedDate {
        public static final None NONE = new None();
    }

    /**
     * Something that is no date, or not certainly one.
     *
     * @param code for machines: {@code not_a_date}, {@code no_such_date} or {@code contradicts_column}
     */
    record Bad(String code, Message message) implements ParsedDate {}
}
