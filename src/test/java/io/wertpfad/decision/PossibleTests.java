package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Series;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleTests {

    @Test
    void endsTheForecastOfAShareAtTheWhole() {
        Assessment found = assessed(Cases.series(97, 2.9, 99.5, 98, 99.9, 99));
        Assessment.Interval interval = Objects.requireNonNull(found.forecast().interval());

        Assessment shown = Possible.of(measure("%", Aggregate.RATIO), found).within(found);

        assertThat(interval.upper()).isGreaterThan(100);
        assertThat(shown.forecast().interval()).isEqualTo(new Assessment.Interval(interval.lower(), 100));
        assertThat(shown.with(found.forecast())).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({
        "pcs, SUM, 0, Infinity",
        "kWh/pcs, RATIO, 0, Infinity",
        "%, RATIO, 0, 100",
        "1, RATIO, 0, 1",
        "%, MEAN, -Infinity, Infinity",
        "EUR, SUM, -Infinity, Infinity",
        "EUR, COUNT, 0, Infinity",
        "EUR/pcs, RATIO, -Infinity, Infinity",
        "pts, MEAN, -Infinity, Infinity",
        "°C, MEAN, -Infinity, Infinity"
    })
    void knowsTheEndsOfWhatIsCounted(String unit, Aggregate aggregate, double least, double most) {
        Assessment found = assessed(Cases.series(0.5, 0.1, 0.4, 0.5, 0.6, 0.5));

        assertThat(Possible.of(measure(unit, aggregate), found)).isEqualTo(new Possible(least, most));
    }

    @Test
    void knowsNoEndThatAValueWasBeyond() {
        Assessment below = assessed(Cases.series(0.5, 0.1, 0.4, -0.1, 0.6, 0.5));
        Assessment above = assessed(Cases.series(97, 2, 98, 101, 99, 97));

        assertThat(Possible.of(measure("h", Aggregate.SUM), below).least()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Possible.of(measure("%", Aggregate.RATIO), above))
                .isEqualTo(new Possible(0, Double.POSITIVE_INFINITY));
    }

    private static Measure measure(String unit, Aggregate aggregate) {
        return Cases.measure(
                "m", unit, Better.HIGHER, aggregate, null, new Measure.Relevance(false, BigDecimal.ZERO), true, false);
    }

    private static Assessment assessed(Series series) {
        return BareTrend.assess(
                        series,
                        BareQuestion.of(new Window(Cases.START, YearMonth.of(2025, 12)), Better.HIGHER),
                        new PackCalendar(5))
                .assessment();
    }
}
