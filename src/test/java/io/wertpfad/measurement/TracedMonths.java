package io.wertpfad.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Traces of use case {@code nw} in a fixture's workspace. */
final class TracedMonths {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate BASELINE_END = LocalDate.of(2025, 12, 31);

    private TracedMonths() {}

    /** A trace and its rows. */
    record Found(MonthTrace trace, List<TracedRow> rows) {

        List<String> fates() {
            return rows.stream()
                    .map(row ->
                            row.sequence() + ":" + row.line() + " " + row.fate().code())
                    .toList();
        }
    }

    static Found of(IntakeFixture workspace, String measure, String month) {
        return of(workspace, measure, YearMonth.parse(month), workspace.dataState());
    }

    static Found of(IntakeFixture workspace, String measure, YearMonth month, long dataState) {
        List<TracedRow> rows = new ArrayList<>();
        try {
            MonthTrace trace = MetricsStore.tracing(workspace)
                    .of(
                            new Tracing.Question(
                                    "nw", workspace.definition(measure), month, BASELINE_END, dataState, ZONE),
                            rows::add);
            return new Found(trace, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows give the value, and what was made of them agrees with them. */
    static Found assertExplained(IntakeFixture workspace, String measure, YearMonth month, long dataState) {
        Found found = of(workspace, measure, month, dataState);
        RecomputedValue recomputed = new RecomputedValue();
        found.rows().forEach(recomputed::see);
        String which = measure + " " + month + " as of " + dataState + ": " + found;
        assertThat(found.trace().agrees()).as(which).isTrue();
        BigDecimal value = found.trace().judged().value();
        assertThat(recomputed.size())
                .as(which)
                .isEqualTo(Math.toIntExact(found.trace().judged().rows()));
        if (value != null && recomputed.size() > 0) {
            assertThat(recomputed.of(workspace.definition(measure)))
                    .as(which)
                    .isEqualByComparingTo(RecomputedValue.comparable(value));
        }
        return found;
    }
}
