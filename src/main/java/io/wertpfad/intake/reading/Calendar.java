package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Days, weeks and months from their numbers; those that no calendar has become {@code no_such_date}. */
final class Calendar {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int THURSDAY = 4;
    private static final ParsedDate NO_SUCH_DATE =
            new ParsedDate.Bad("no_such_date", Message.of(Calendar.class, "reading.date.no_such_date"));

    private Calendar() {}

    static ParsedDate day(int year, int month, int day) {
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) {
            return NO_SUCH_DATE;
        }
        if (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return NO_SUCH_DATE;
        }
        return new ParsedDate.Span(LocalDate.of(year, month, day), Grain.DAY);
    }

    static ParsedDate month(int year, int month) {
        if (!isYear(year) || month < 1 || month > 12) {
            return NO_SUCH_DATE;
        }
        return new ParsedDate.Span(LocalDate.of(year, month, 1), Grain.MONTH);
    }

    static ParsedDate week(int year, int week) {
        return ofWeek(year, week, THURSDAY, Grain.WEEK);
    }

    static ParsedDate dayOfWeek(int year, int week, int dayOfWeek) {
        return ofWeek(year, week, dayOfWeek, Grain.DAY);
    }

    private static ParsedDate ofWeek(int year, int week, int dayOfWeek, Grain grain) {
        if (!isYear(year)) {
            return NO_SUCH_DATE;
        }
        LocalDate thursday = LocalDate.of(year, 1, 4).with(DayOfWeek.THURSDAY).plusWeeks(week - 1L);
        if (week < 1 || thursday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            return NO_SUCH_DATE;
        }
        return new ParsedDate.Span(thursday.plusDays((long) dayOfWeek - THURSDAY), grain);
    }

    /** The year of two digits: 80 to 99 belong to the last century. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 80 ? 2000 + year : 1900 + year;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
