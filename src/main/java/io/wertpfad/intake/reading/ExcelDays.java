package io.wertpfad.intake.reading;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as Excel counts them, which is how they come out of a workbook when the column was formatted as a number: 45931 is
 * the first of October 2025. Only numbers of the years 2009 to 2064 are taken for days; a part of a day is left out.
 */
final class ExcelDays {

    /** How it shows as the form of a column. */
    static final String PATTERN = "Excel";

    private static final int FIRST = 40_000;
    private static final int LAST = 60_000;
    private static final Pattern NUMBER = Pattern.compile("[456]\\d{4}(?:[.,]\\d{1,15})?");

    /** Excel takes 1900 for a leap year, so that its first of March 1900 is day 61. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private ExcelDays() {}

    /** The day that a stripped cell holds, or null. */
    static @Nullable DateText read(String stripped) {
        if (!NUMBER.matcher(stripped).matches()) {
            return null;
        }
        int days = Integer.parseInt(stripped.substring(0, 5));
        return days < FIRST || days > LAST
                ? null
                : new DateText.Settled(new ParsedDate.Span(DAY_ZERO.plusDays(days), Grain.DAY), PATTERN);
    }
}
