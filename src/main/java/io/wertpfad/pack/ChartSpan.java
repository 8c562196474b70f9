package io.wertpfad.pack;

import io.wertpfad.portfolio.Window;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which months a chart shows: all that have a row, and of what lies around them as much as leaves them at least a third of the
 * width. A decision in the far future must not press the series into a corner.
 */
final class ChartSpan {

    private static final int NEAR = 24;

    private ChartSpan() {}

    /**
     * The months of a time axis.
     *
     * @param rows the months of the series, ascending
     * @param around other months that belong on the axis, such as those of the windows, the forecast and the decision
     */
    static Window of(List<YearMonth> rows, @Nullable YearMonth... around) {
        List<YearMonth> wanted = Stream.of(around)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (rows.isEmpty()) {
            YearMonth first = wanted.get(0);
            return new Window(first, earlier(wanted.get(wanted.size() - 1), plus(first, 10L * NEAR)));
        }
        YearMonth first = rows.get(0);
        YearMonth last = rows.get(rows.size() - 1);
        long reach = Math.max(NEAR, ChronoUnit.MONTHS.between(first, last) + 1);
        return new Window(
                within(wanted, first, plus(first, -reach), last),
                later(
                        last,
                        wanted.stream()
                                .filter(m -> !m.isAfter(plus(last, reach)))
                                .reduce(last, ChartSpan::later)));
    }

    /** The earliest of the wanted months that is not before {@code limit}; a window that reaches further is cut there. */
    private static YearMonth within(List<YearMonth> wanted, YearMonth first, YearMonth limit, YearMonth last) {
        return wanted.stream()
                .filter(m -> !m.isBefore(limit) && !m.isAfter(last))
                .reduce(first, ChartSpan::earlier);
    }

    private static YearMonth plus(YearMonth month, long months) {
        long year = month.getYear() + Math.floorDiv(month.getMonthValue() - 1 + months, 12L);
        return year < 0 || year > 9999 ? month : month.plusMonths(months);
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }

    private static YearMonth later(YearMonth a, YearMonth b) {
        return a.isAfter(b) ? a : b;
    }
}
