package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import org.jspecify.annotations.Nullable;

/** How the dates of one column are read. */
public final class DateReading {

    private final DateCache cache;
    private final boolean prescribed;
    private final String pattern;
    private final boolean dayFirst;
    private final boolean proven;
    private final int contradictedOn;
    private final @Nullable Message warning;

    DateReading(String pattern, boolean dayFirst, boolean proven, int contradictedOn, @Nullable Message warning) {
        this.cache = new DateCache(DateForms::read);
        this.prescribed = false;
        this.pattern = pattern;
        this.dayFirst = dayFirst;
        this.proven = proven;
        this.contradictedOn = contradictedOn;
        this.warning = warning;
    }

    private DateReading(String pattern, DateCache cache, boolean prescribed) {
        this.cache = cache;
        this.prescribed = prescribed;
        this.pattern = pattern;
        this.dayFirst = true;
        this.proven = true;
        this.contradictedOn = 0;
        this.warning = null;
    }

    /**
     * The reading that a definition prescribes: only cells of this form are dates.
     *
     * @param pattern as of {@link java.time.format.DateTimeFormatter}; it gives a day, a month ({@code MM/yyyy},
     *     {@code MMM yy}) or an ISO week ({@code YYYY-'W'ww}). Names of months are German or English
     * @throws IllegalArgumentException if it is no such pattern
     */
    public static DateReading prescribed(String pattern) {
        return new DateReading(pattern, new DateCache(new PrescribedDates(pattern)::read), true);
    }

    /** The reading of a column that holds nothing but Excel's numbers of days. */
    static DateReading ofExcelDays() {
        return new DateReading(ExcelDays.PATTERN, new DateCache(ExcelDays::read), false);
    }

    /** The form most cells have, such as {@code dd.MM.yyyy}; empty if no cell is a date. */
    public String pattern() {
        return pattern;
    }

    public boolean dayFirst() {
        return dayFirst;
    }

    /** Whether the column itself proved its order, so that it can decide for columns that do not. */
    public boolean proven() {
        return proven;
    }

    /** Whether cells of this column would have been other dates in the other order. */
    boolean ambiguous() {
        return warning != null;
    }

    /** What the receipt says about an ambiguous column, or null. */
    public @Nullable Message warning() {
        return warning;
    }

    /** Reads a cell. */
    public ParsedDate parse(String cell) {
        DateText date = cache.read(cell);
        if (date instanceof DateText.Settled settled && settled.date() instanceof ParsedDate.Span span) {
            return span;
        }
        return read(date, CellText.strip(cell));
    }

    private ParsedDate read(@Nullable DateText date, String text) {
        if (date == null) {
            if (CellText.isAbsent(text)) {
                return ParsedDate.None.NONE;
            }
            return prescribed ? badFor("not_a_date", "not_as_prescribed", text, pattern) : bad("not_a_date", text);
        }
        if (date instanceof DateText.Open open) {
            if (contradictedOn > 0 && open.isAmbiguous()) {
                return new ParsedDate.Bad(
                        "contradicts_column",
                        Message.of(
                                DateReading.class, "reading.date.undecidable", CellText.shown(text), contradictedOn));
            }
            if (!open.exists(dayFirst) && open.exists(!dayFirst)) {
                return bad("contradicts_column", text, pattern);
            }
        }
        ParsedDate read = date.date(dayFirst);
        return read instanceof ParsedDate.Bad wrong ? bad(wrong.code(), text) : read;
    }

    private static ParsedDate bad(String code, String cell, Object... more) {
        return badFor(code, code, cell, more);
    }

    private static ParsedDate badFor(String code, String text, String cell, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = CellText.shown(cell);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new ParsedDate.Bad(code, Message.of(DateReading.class, "reading.date." + text, arguments));
    }
}
