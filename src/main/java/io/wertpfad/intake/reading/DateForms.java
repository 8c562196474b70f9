package io.wertpfad.intake.reading;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which dates are written. The first form that fits a cell takes it. */
final class DateForms {

    private static final int LONGEST = 60;
    private static final String NAME = "(?<name>\\p{L}{3,9})\\.?";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String LONG_YEAR = "(?<year>\\d{4})";
    private static final String WEEK_WORD = "(?i:KW|CW|WK|W|Woche|Week|Kalenderwoche)\\.?";

    private static final List<Form> FORMS = List.of(
            new Form(
                    LONG_YEAR + "(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})",
                    cell -> day(cell, "yyyy" + cell.group("sign") + "MM" + cell.group("sign") + "dd")),
            new Form(LONG_YEAR + "(?<month>\\d{2})(?<day>\\d{2})", cell -> day(cell, "yyyyMMdd")),
            new Form(
                    "(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?" + YEAR,
                    cell -> day(cell, "dd.MM." + yearPattern(cell))),
            new Form("(?<first>\\d{1,2})(?<sign>/)(?<second>\\d{1,2})/" + YEAR, DateForms::open),
            new Form("(?<first>\\d{1,2})(?<sign>-)(?<second>\\d{1,2})-" + LONG_YEAR, DateForms::open),
            new Form(
                    LONG_YEAR + "(?<sign>[-/.])(?<month>\\d{1,2})",
                    cell -> month(cell, "yyyy" + cell.group("sign") + "MM")),
            new Form(
                    "(?<month>\\d{1,2})(?<sign>[-/.])" + LONG_YEAR,
                    cell -> month(cell, "MM" + cell.group("sign") + "yyyy")),
            new Form("(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])", cell -> month(cell, "yyyyMM")),
            new Form(
                    "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]?" + NAME + ",?[ -]?" + YEAR,
                    cell -> namedDay(cell, "d MMM " + yearPattern(cell))),
            new Form(NAME + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? " + LONG_YEAR, cell -> namedDay(cell, "MMM d yyyy")),
            new Form(NAME + "[ /'-]{0,2}" + YEAR, cell -> namedMonth(cell, "MMM " + yearPattern(cell))),
            new Form(LONG_YEAR + "[ /-]" + NAME, cell -> namedMonth(cell, "yyyy MMM")),
            new Form(LONG_YEAR + "-?W(?<week>\\d{2})-?(?<weekday>[1-7])", DateForms::dayOfWeek),
            new Form(
                    LONG_YEAR + "(?:-W| ?[/-]? ?" + WEEK_WORD + " ?)(?<week>\\d{1,2})",
                    cell -> week(cell, "yyyy-'W'ww")),
            new Form(
                    WEEK_WORD + " ?(?<week>\\d{1,2}) ?[/ .-] ?" + YEAR,
                    cell -> week(cell, "'KW' ww/" + yearPattern(cell))),
            new Form(
                    "(?<week>\\d{1,2})\\.? ?" + WEEK_WORD + " ?[/-]? ?" + LONG_YEAR,
                    cell -> week(cell, "ww. 'KW' yyyy")));

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?i)(?:(?:mo|di|mi|do|fr|sa|so)|(?:mon|tue|wed|thu|fri|sat|sun)|(?:montag|dienstag|mittwoch|donnerstag|freitag"
                    + "|samstag|sonnabend|sonntag)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:[.,]{1,2} ?| )(?=\\d|\\p{L})");

    private DateForms() {}

    /** A form and how what fits it is taken apart; null if it fits after all not. */
    private record Form(Pattern pattern, Function<Matcher, @Nullable DateText> read) {
        Form(String pattern, Function<Matcher, @Nullable DateText> read) {
            this(Pattern.compile(pattern), read);
        }
    }

    /** The date that a stripped cell holds, or null if it is written like none. */
    static @Nullable DateText read(String stripped) {
        if (stripped.length() > LONGEST || stripped.length() < 4) {
            return null;
        }
        int end = TimeOfDay.endOfDate(stripped);
        if (end == stripped.length()) {
            return readDate(stripped);
        }
        String time = TimeOfDay.pattern(stripped, end);
        DateText date = time.isEmpty() ? null : readDate(stripped.substring(0, end));
        return date == null ? null : withTime(date, time);
    }

    private static @Nullable DateText withTime(DateText date, String time) {
        if (date instanceof DateText.Open open) {
            return new DateText.Open(open.first(), open.second(), open.year(), open.sign(), open.rest() + time);
        }
        DateText.Settled settled = (DateText.Settled) date;
        boolean coarse = settled.date() instanceof ParsedDate.Span span && span.grain() != Grain.DAY;
        return coarse ? null : new DateText.Settled(settled.date(), settled.pattern() + time);
    }

    private static @Nullable DateText readDate(String text) {
        DateText common = common(text);
        if (common != null) {
            return common;
        }
        if (!isPlausible(text)) {
            return null;
        }
        String date = text.replace('\u00A0', ' ');
        Matcher weekday = WEEKDAY.matcher(date);
        if (weekday.lookingAt()) {
            date = date.substring(weekday.end());
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(date);
            if (matcher.matches()) {
                DateText read = form.read().apply(matcher);
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    /** Whether there are a digit and a sign or letter, and nothing that no date has: most texts need no further look. */
    private static boolean isPlausible(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CellText.isDigit(c)) {
                digits++;
            } else if (!Character.isLetter(c) && " \u00A0.,-/'".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= 2;
    }

    /** {@code 03.10.2026} and {@code 2026-10-03}, which most cells are, without a regular expression. */
    private static @Nullable DateText common(String text) {
        if (text.length() != 10) {
            return null;
        }
        if (text.charAt(2) == '.' && text.charAt(5) == '.') {
            int day = number(text, 0, 2);
            int month = number(text, 3, 5);
            int year = number(text, 6, 10);
            return day < 0 || month < 0 || year < 0
                    ? null
                    : new DateText.Settled(Calendar.day(year, month, day), "dd.MM.yyyy");
        }
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            return day < 0 || month < 0 || year < 0
                    ? null
                    : new DateText.Settled(Calendar.day(year, month, day), "yyyy-MM-dd");
        }
        return null;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!CellText.isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static DateText day(Matcher cell, String pattern) {
        return new DateText.Settled(Calendar.day(year(cell), number(cell, "month"), number(cell, "day")), pattern);
    }

    private static DateText open(Matcher cell) {
        char sign = cell.group("sign").charAt(0);
        return new DateText.Open(number(cell, "first"), number(cell, "second"), year(cell), sign, yearPattern(cell));
    }

    private static DateText month(Matcher cell, String pattern) {
        return new DateText.Settled(Calendar.month(year(cell), number(cell, "month")), pattern);
    }

    private static @Nullable DateText namedDay(Matcher cell, String pattern) {
        int month = MonthNames.number(cell.group("name"));
        return month == 0 ? null : new DateText.Settled(Calendar.day(year(cell), month, number(cell, "day")), pattern);
    }

    private static @Nullable DateText namedMonth(Matcher cell, String pattern) {
        int month = MonthNames.number(cell.group("name"));
        return month == 0 ? null : new DateText.Settled(Calendar.month(year(cell), month), pattern);
    }

    private static DateText week(Matcher cell, String pattern) {
        return new DateText.Settled(Calendar.week(year(cell), number(cell, "week")), pattern);
    }

    private static DateText dayOfWeek(Matcher cell) {
        ParsedDate day = Calendar.dayOfWeek(year(cell), number(cell, "week"), number(cell, "weekday"));
        return new DateText.Settled(day, "yyyy-'W'ww-e");
    }

    private static int year(Matcher cell) {
        return Calendar.year(cell.group("year"));
    }

    private static String yearPattern(Matcher cell) {
        return cell.group("year").length() == 2 ? "yy" : "yyyy";
    }

    private static int number(Matcher cell, String group) {
        return Integer.parseInt(cell.group(group));
    }
}
