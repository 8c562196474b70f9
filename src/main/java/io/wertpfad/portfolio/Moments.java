package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and months as portfolio files write them: {@code 2027-01-20} and {@code 2027-01}. */
final class Moments {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern ISO_LIKE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
    private static final Pattern GERMAN_LIKE = Pattern.compile("(?:(\\d{1,2})\\.\\s?)?(\\d{1,2})[./]\\s?(\\d{4})");

    private final Findings findings;
    private final Values values;

    Moments(Findings findings, Values values) {
        this.findings = findings;
        this.values = values;
    }

    @Nullable
    LocalDate day(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        Matcher matcher = DAY.matcher(text);
        Optional<LocalDate> day =
                matcher.matches() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
        if (day.isEmpty()) {
            findings.add(node.place(), "day", Shown.of(text), meant(text, true));
        }
        return day.orElse(null);
    }

    @Nullable
    YearMonth month(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        Matcher matcher = MONTH.matcher(text);
        Optional<LocalDate> first = matcher.matches() ? day(matcher.group(1), matcher.group(2), "1") : Optional.empty();
        if (first.isEmpty()) {
            findings.add(node.place(), "month", Shown.of(text), meant(text, false));
        }
        return first.map(YearMonth::from).orElse(null);
    }

    /** The same in our form, if it is a day or month in another usual one. */
    private static Object meant(String text, boolean asDay) {
        Matcher iso = ISO_LIKE.matcher(text);
        Matcher german = GERMAN_LIKE.matcher(text);
        Optional<LocalDate> day = Optional.empty();
        if (iso.matches()) {
            day = meant(iso.group(1), iso.group(2), iso.group(3), asDay);
        } else if (german.matches()) {
            day = meant(german.group(3), german.group(2), german.group(1), asDay);
        }
        return day.<Object>map(date -> Findings.message(
                        "did_you_mean",
                        asDay ? date.toString() : YearMonth.from(date).toString()))
                .orElse("");
    }

    private static Optional<LocalDate> meant(String year, String month, @Nullable String day, boolean asDay) {
        if (day == null && asDay) {
            return Optional.empty();
        }
        return day(year, month, day == null ? "1" : day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(date -> date.getYear() >= 1900 && date.getYear() <= 2999);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
