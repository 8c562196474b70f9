package io.wertpfad.samples;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** How a tool writes dates. Names of months are our own: those of the JDK change with its version. */
@FunctionalInterface
interface DateStyle {
    DateStyle GERMAN_DAY = pattern("dd.MM.yyyy");
    DateStyle GERMAN_TIME = pattern("dd.MM.yyyy HH:mm");
    DateStyle US_DAY = pattern("M/d/yyyy");
    DateStyle US_PADDED_DAY = pattern("MM/dd/yyyy");
    DateStyle ISO_DAY = pattern("yyyy-MM-dd");
    DateStyle ISO_TIME = pattern("yyyy-MM-dd'T'HH:mm:ss");
    DateStyle ISO_MONTH = pattern("yyyy-MM");
    DateStyle DOTTED_MONTH = pattern("MM.yyyy");
    DateStyle SLASHED_MONTH = pattern("MM/yyyy");
    /** {@code Okt 26}, as German Excel shows a month. */
    DateStyle GERMAN_MONTH =
            named(List.of("Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"), " yy");
    /** {@code October 2026}. */
    DateStyle ENGLISH_MONTH = named(
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            " yyyy");
    /** {@code KW 41/2026}. */
    DateStyle GERMAN_WEEK =
            at -> "KW %02d/%d".formatted(at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), at.get(IsoFields.WEEK_BASED_YEAR));

    String write(LocalDateTime at);

    private static DateStyle pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format;
    }

    private static DateStyle named(List<String> months, String year) {
        DateStyle yearStyle = pattern(year);
        return at -> months.get(at.getMonthValue() - 1) + yearStyle.write(at);
    }
}
