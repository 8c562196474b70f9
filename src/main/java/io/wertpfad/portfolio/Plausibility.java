package io.wertpfad.portfolio;

import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.Dimension;
import io.wertpfad.portfolio.Measure.Relevance;
import io.wertpfad.portfolio.Measure.Target;
import io.wertpfad.unit.Unit;
import org.jspecify.annotations.Nullable;

/** Warns of measures that are allowed as they are, but hardly meant so. */
final class Plausibility {

    private final Findings findings;
    private final Fields measure;

    Plausibility(Findings findings, Fields measure) {
        this.findings = findings;
        this.measure = measure;
    }

    /** What is null was missing or wrong, and is reported already. */
    void check(
            @Nullable Dimension dimension,
            @Nullable Unit unit,
            @Nullable Aggregate aggregate,
            @Nullable Target target,
            Relevance relevance) {
        if (aggregate == Aggregate.SUM && unit != null && unit.isPercent()) {
            findings.warn(measure.place("aggregate"), "aggregate.sum_of_percent");
        }
        if (dimension == Dimension.CO2 && unit != null && !unit.isMass()) {
            findings.warn(measure.place("unit"), "unit.co2", unit.symbol());
        }
        if (target != null
                && target.relative()
                && target.amount().signum() != 0
                && relevance.relative()
                && relevance.amount().compareTo(target.amount().abs()) > 0) {
            findings.warn(
                    measure.place("relevance"),
                    "relevance.above_target",
                    relevance.amount(),
                    target.amount().abs());
        }
    }
}
