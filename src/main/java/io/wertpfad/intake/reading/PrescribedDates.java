package io.wertpfad.intake.reading;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the one form that a definition prescribes, a {@link DateTimeFormatter} pattern. It must give a day, a month or
 * an ISO week; a time beside the day is checked and left out. Names of months are read in German and English alike.
 */
final class PrescribedDates {

    /** Monday begins the week and the first one has four days of the year, as ISO 8601 says. */
    private static final Locale ISO_WEEKS = Locale.GERMANY;

    private static final Pattern NAME_IN_PATTERN = Pattern.compile("[ML]{3,5}(?=(?:[^']*'[^']*')*[^']*$)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,9}\\.?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![yuY])[yuY]{2}(?![yuY])");
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 10, 15, 10, 30, 0, 0, ZoneOffset.UTC);
    private static final int FIRST_OF_LAST_CENTURY = 2080;

    private final String pattern;
    private final DateTimeFormatter format;
    private final boolean named;
    private final boolean shortYear;

    /** @throws IllegalArgumentException if the pattern is none, or gives neither day nor month nor week */
    PrescribedDates(String pattern) {
        this.pattern = pattern;
        this.named = NAME_IN_PATTERN.matcher(pattern).find();
        String numbered = NAME_IN_PATTERN.matcher(pattern).replaceAll("M");
        this.format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(numbered)
                .toFormatter(ISO_WEEKS);
        this.shortYear = SHORT_YEAR.matcher(pattern).find();
        if (read(sample()) == null) {
            throw new IllegalArgumentException("Neither day nor month nor week: " + pattern);
        }
    }

    private String sample() {
        try {
            return format.format(SAMPLE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(pattern, e);
        }
    }

    /** The date that a stripped cell holds, or null if it is written otherwise. */
    @Nullable
    DateText read(String stripped) {
        String text = named ? withNumber(stripped) : stripped;
        ParsePosition place = new ParsePosition(0);
        TemporalAccessor fields = format.parseUnresolved(text, place);
        if (fields == null || place.getIndex() < text.length() || !isTime(fields)) {
            return null;
        }
        ParsedDate date = span(fields);
        return date == null ? null : new DateText.Settled(date, pattern);
    }

    private static String withNumber(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            int month = MonthNames.number(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
            if (month > 0) {
                return text.substring(0, words.start()) + month + text.substring(words.end());
            }
        }
        return text;
    }

    private @Nullable ParsedDate span(TemporalAccessor fields) {
        Integer year = year(first(fields, ChronoField.YEAR, ChronoField.YEAR_OF_ERA));
        Integer month = first(fields, ChronoField.MONTH_OF_YEAR);
        Integer day = first(fields, ChronoField.DAY_OF_MONTH);
        if (year != null && month != null) {
            return day == null ? Calendar.month(year, month) : Calendar.day(year, month, day);
        }
        Integer weekYear = year(first(fields, WeekFields.ISO.weekBasedYear(), IsoFields.WEEK_BASED_YEAR));
        Integer week = first(fields, WeekFields.ISO.weekOfWeekBasedYear(), IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (weekYear == null || week == null) {
            return null;
        }
        Integer weekday = first(fields, WeekFields.ISO.dayOfWeek(), ChronoField.DAY_OF_WEEK);
        return weekday == null ? Calendar.week(weekYear, week) : Calendar.dayOfWeek(weekYear, week, weekday);
    }

    private @Nullable Integer year(@Nullable Integer written) {
        return written != null && shortYear && written >= FIRST_OF_LAST_CENTURY
                ? Integer.valueOf(written - 100)
                : written;
    }

    private static @Nullable Integer first(TemporalAccessor fields, TemporalField... wanted) {
        for (TemporalField field : wanted) {
            if (fields.isSupported(field)) {
                return (int) fields.getLong(field);
            }
        }
        return null;
    }

    /** 24:00 is how meters write the end of a day. */
    private static boolean isTime(TemporalAccessor fields) {
        return isAtMost(fields, ChronoField.HOUR_OF_DAY, 24)
                && isAtMost(fields, ChronoField.CLOCK_HOUR_OF_AMPM, 12)
                && isAtMost(fields, ChronoField.MINUTE_OF_HOUR, 59)
                && isAtMost(fields, ChronoField.SECOND_OF_MINUTE, 60);
    }

    private static boolean isAtMost(TemporalAccessor fields, ChronoField field, int most) {
        return !fields.isSupported(field) || fields.getLong(field) <= most;
    }
}
