package io.wertpfad.intake.reading;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for the cells of any column, one a line, for Jazzer to disprove: deciding and reading come to an end, a
 * number is within limits, a date within the calendar, and what is bad is said in both languages. Run as {@link
 * ReadingFuzz} is.
 */
public final class CellFuzz {

    private CellFuzz() {}

    /** The target of Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        List<String> cells =
                new String(bytes, StandardCharsets.UTF_8).lines().limit(100).toList();
        NumberColumn numbers = new NumberColumn();
        DateColumn dates = new DateColumn();
        for (int i = 0; i < cells.size(); i++) {
            numbers.see(cells.get(i), i + 1);
            dates.see(cells.get(i), i + 1);
        }
        Defaults defaults = Defaults.of(Locale.GERMANY);
        NumberReading number = numbers.decide(defaults);
        DateReading date = dates.decide(defaults);
        say(number.warning());
        say(date.warning());
        for (String cell : cells) {
            CellShape.of(cell);
            Parsed parsed = number.parse(cell);
            if (parsed instanceof Parsed.Value value && value.value().abs().compareTo(NumberReading.LIMIT) > 0) {
                throw new IllegalStateException("beyond the limit");
            }
            if (parsed instanceof Parsed.Bad bad) {
                say(bad.message());
            }
            ParsedDate day = date.parse(cell);
            if (day instanceof ParsedDate.Span span
                    && (span.day().getYear() < 1899 || span.day().getYear() > 2200)) {
                throw new IllegalStateException("beyond the calendar");
            }
            if (day instanceof ParsedDate.Bad bad) {
                say(bad.message());
            }
        }
    }

    private static void say(@Nullable Message message) {
        if (message != null
                && (message.in(Language.DE).isBlank() || message.in(Language.EN).isBlank())) {
            throw new IllegalStateException("nothing said");
        }
    }
}
