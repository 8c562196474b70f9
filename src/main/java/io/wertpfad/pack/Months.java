package io.wertpfad.pack;

import io.wertpfad.decision.Phase;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Assessment;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The months of which a charter asks for values, up to a period. */
record Months(List<YearMonth> expected) {

    static Months of(Charter charter, Phase phase, YearMonth period) {
        return new Months(Stream.concat(of(charter.baseline(), period), of(phase.pilot(charter), period))
                .toList());
    }

    /** Those without a value. */
    List<YearMonth> missing(Assessment assessment) {
        Set<YearMonth> present = assessment.values().keySet();
        return expected.stream().filter(m -> !present.contains(m)).toList();
    }

    private static Stream<YearMonth> of(Window window, YearMonth period) {
        YearMonth last = window.to().isAfter(period) ? period : window.to();
        return Stream.iterate(window.from(), m -> !m.isAfter(last), m -> m.plusMonths(1));
    }
}
