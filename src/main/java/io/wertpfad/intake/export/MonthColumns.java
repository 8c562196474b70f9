package io.wertpfad.intake.export;

import io.wertpfad.intake.reading.DateColumn;
import io.wertpfad.intake.reading.DateReading;
import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.intake.reading.ParsedDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Which columns of a header are months, and which ones. */
final class MonthColumns {

    private final Unpivot.Months months;
    private final DateReading reading;

    /** @param format of the names, null if any form that is a month will do */
    MonthColumns(Unpivot.Months months, @Nullable String format) {
        this.months = months;
        this.reading = format != null && months.year() == null
                ? DateReading.prescribed(format)
                : new DateColumn().decide(Defaults.of(Locale.ROOT));
    }

    /** The months by the index of their column. */
    Map<Integer, YearMonth> in(List<String> header) {
        Map<Integer, YearMonth> found = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (isMeant(i, header)) {
                Optional<YearMonth> month = month(header.get(i));
                if (month.isPresent()) {
                    found.put(i, month.get());
                }
            }
        }
        return found;
    }

    private boolean isMeant(int index, List<String> header) {
        return months.columns().isEmpty()
                || months.columns().stream()
                        .anyMatch(column -> column.in(header).equals(OptionalInt.of(index)));
    }

    /** The month that a name means; with a year of its own, or in the year that the definition gives. */
    private Optional<YearMonth> month(String name) {
        Integer year = months.year();
        if (year == null) {
            return read(name);
        }
        boolean number = name.strip().matches("[0-9]{1,2}");
        return read(name.strip() + (number ? "/" : " ") + year);
    }

    private Optional<YearMonth> read(String text) {
        return reading.parse(text) instanceof ParsedDate.Span span && span.grain() == Grain.MONTH
                ? Optional.of(YearMonth.from(span.day()))
                : Optional.empty();
    }
}
