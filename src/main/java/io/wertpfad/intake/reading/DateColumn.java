package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the cells of a column say about the order of day and month. Most forms leave no choice; where
 * {@code 03/04/2026} does, a cell like {@code 25/04/2026} proves the order of the whole column.
 */
public final class DateColumn {

    private final Map<String, Seen> patterns = new HashMap<>();
    private final DateCache cache = new DateCache(DateForms::read);
    private @Nullable Seen lastSeen;
    private final ShortYears shortYears = new ShortYears();
    private long excelDays;
    private long others;
    private long daysFirst;
    private long monthsFirst;
    private long ambiguous;
    private int lineOfDayFirst;
    private int lineOfMonthFirst;
    private int lineOfAmbiguous;
    private String ambiguousCell = "";
    private DateText.@Nullable Open ambiguousDate;

    /** Takes the evidence of a cell. */
    public void see(String cell, int line) {
        see(cell, line, 1);
    }

    /** Takes the evidence of a cell that comes so many times, here for the first time. */
    public void see(String cell, int line, long times) {
        DateText date = cache.read(cell);
        if (date == null) {
            seeOther(CellText.strip(cell), times);
            return;
        }
        Seen same = lastSeen;
        if (same == null || !same.pattern.equals(date.pattern(true))) {
            same = patterns.computeIfAbsent(date.pattern(true), pattern -> new Seen(pattern, date));
            lastSeen = same;
        }
        same.times += times;
        if (date instanceof DateText.Open open) {
            seeOrder(open, cell, line, times);
        }
    }

    private void seeOther(String cell, long times) {
        if (ExcelDays.read(cell) != null) {
            excelDays += times;
        } else if (!CellText.isAbsent(cell)) {
            others += times;
        }
    }

    private void seeOrder(DateText.Open date, String cell, int line, long times) {
        shortYears.see(date, cell, line);
        if (date.isAmbiguous()) {
            if (ambiguous == 0) {
                lineOfAmbiguous = line;
                ambiguousCell = cell;
                ambiguousDate = date;
            }
            ambiguous += times;
        } else if (date.exists(true) && !date.exists(false)) {
            lineOfDayFirst = daysFirst == 0 ? line : lineOfDayFirst;
            daysFirst += times;
        } else if (date.exists(false) && !date.exists(true)) {
            lineOfMonthFirst = monthsFirst == 0 ? line : lineOfMonthFirst;
            monthsFirst += times;
        }
    }

    /**
     * Decides. The cells decide if they can; where they contradict each other, most win and the others are bad; where
     * they leave it open, the defaults decide. A column of nothing but numbers of days is one of Excel.
     */
    public DateReading decide(Defaults defaults) {
        if (excelDays > 0 && others == 0 && patterns.isEmpty()) {
            return DateReading.ofExcelDays();
        }
        boolean contradictory = daysFirst > 0 && monthsFirst > 0;
        boolean proven = daysFirst != monthsFirst;
        boolean dayFirst = proven ? daysFirst > monthsFirst : defaults.dayFirst();
        int against = contradictory ? dayFirst ? lineOfMonthFirst : lineOfDayFirst : 0;
        Message yearFirst = shortYears.warning(dayFirst);
        Message order = proven || contradictory || ambiguousDate == null ? null : warning(ambiguousDate, dayFirst);
        Message warning = yearFirst == null ? order : yearFirst;
        return new DateReading(pattern(dayFirst), dayFirst, proven, against, warning);
    }

    private String pattern(boolean dayFirst) {
        return patterns.values().stream()
                .max(Comparator.<Seen>comparingLong(seen -> seen.times)
                        .thenComparing(seen -> seen.example.pattern(dayFirst)))
                .map(seen -> seen.example.pattern(dayFirst))
                .orElse("");
    }

    private Message warning(DateText.Open date, boolean dayFirst) {
        return Message.of(
                DateColumn.class,
                "reading.date.ambiguous",
                ambiguous,
                lineOfAmbiguous,
                CellText.shown(ambiguousCell),
                day(date, dayFirst),
                day(date, !dayFirst));
    }

    private static LocalDate day(DateText.Open date, boolean dayFirst) {
        return ((ParsedDate.Span) date.date(dayFirst)).day();
    }

    /** How often a pattern was seen. */
    private static final class Seen {
        private final String pattern;
        private final DateText example;
        private long times;

        Seen(String pattern, DateText example) {
            this.pattern = pattern;
            this.example = example;
        }
    }
}
