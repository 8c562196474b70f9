package io.wertpfad.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Days and months as people write them. The names of months come from our own bundle: those of the JDK change with its
 * version, and the same pack must have the same bytes on each.
 */
public final class Dates {

    private Dates() {}

    /** {@code 20.01.2027} or {@code 20 Jan 2027}. */
    public static String day(LocalDate date, Language language) {
        if (language == Language.DE) {
            return String.format(
                    Locale.ROOT, "%02d.%02d.%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        }
        return date.getDayOfMonth() + " " + name("month.short", date.getMonthValue(), language) + " " + date.getYear();
    }

    /** {@code Oktober 2026} or {@code October 2026}. */
    public static String month(YearMonth month, Language language) {
        return name("month", month.getMonthValue(), language) + " " + month.getYear();
    }

    /** {@code Okt 26} or {@code Oct 26}: for axes and narrow columns. */
    public static String shortMonth(YearMonth month, Language language) {
        return name("month.short", month.getMonthValue(), language)
                + String.format(Locale.ROOT, " %02d", month.getYear() % 100);
    }

    private static String name(String key, int month, Language language) {
        return Message.of(Dates.class, key + "." + month).in(language);
    }
}
