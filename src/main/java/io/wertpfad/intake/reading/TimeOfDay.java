package io.wertpfad.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time behind a date: it is checked, and then only the day counts. */
final class TimeOfDay {

    private static final Pattern TIME =
            Pattern.compile("(?<hour>\\d{1,2}):(?<minute>\\d{2})(?<seconds>:(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
                    + "(?<half> ?[AaPp]\\.?[Mm]\\.?)?(?: Uhr)?"
                    + " ?(?:Z|[+-]\\d{2}(?::?\\d{2})?|[A-Z]{3,4}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?(?:\\[[\\w/+-]+])?");
    private static final Pattern COMPACT =
            Pattern.compile("T\\d{4}(?:\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?");

    private TimeOfDay() {}

    /** Where the date ends and what follows it begins; the length of the cell if no time follows. */
    static int endOfDate(String cell) {
        int colon = cell.indexOf(':');
        if (colon < 0) {
            int t = cell.indexOf('T', 8);
            return t == 8 && COMPACT.matcher(cell.substring(t)).matches() ? t : cell.length();
        }
        int hour = colon;
        while (hour > 0 && CellText.isDigit(cell.charAt(hour - 1))) {
            hour--;
        }
        int end = hour;
        while (end > 0 && separates(cell.charAt(end - 1))) {
            end--;
        }
        return hour < colon && end < hour ? end : cell.length();
    }

    /** The pattern of the time that begins at a place, or an empty text if it is none. */
    static String pattern(String cell, int from) {
        if (cell.charAt(from) == 'T' && cell.indexOf(':') < 0) {
            return "'T'HHmm";
        }
        int begin = from;
        while (separates(cell.charAt(begin))) {
            begin++;
        }
        Matcher matcher = TIME.matcher(cell).region(begin, cell.length());
        if (!matcher.matches() || !exists(matcher)) {
            return "";
        }
        String between = cell.charAt(from) == 'T' ? "'T'" : " ";
        return between + (matcher.group("seconds") == null ? "HH:mm" : "HH:mm:ss");
    }

    /** 24:00 is how meters write the end of a day: it began on the day written. */
    private static boolean exists(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        int minute = Integer.parseInt(time.group("minute"));
        int second = time.group("second") == null ? 0 : Integer.parseInt(time.group("second"));
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        return (hour <= (time.group("half") == null ? 23 : 12) || endOfDay) && minute <= 59 && second <= 60;
    }

    private static boolean separates(char c) {
        return c == 'T' || c == ',' || c == ' ';
    }
}
