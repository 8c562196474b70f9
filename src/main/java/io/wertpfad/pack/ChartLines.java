package io.wertpfad.pack;

import io.wertpfad.decision.Possible;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the usual variation and the target as a chart shows them. A limit that no value can reach says nothing and is
 * left out.
 *
 * @param seasonal the expected values have a course through the year, and what refers to them follows it
 * @param targetChange the target in percent of the expected values; null if it is a level, or there is none
 * @param possible what values can be
 */
record ChartLines(
        Limits limits,
        boolean seasonal,
        @Nullable Double targetLevel,
        @Nullable Double targetChange,
        Possible possible) {

    static ChartLines of(Assessment assessment, boolean seasonal, @Nullable Double targetChange, Possible possible) {
        return new ChartLines(assessment.limits(), seasonal, assessment.targetLevel(), targetChange, possible);
    }

    /** Whether the target is another one in each month of the year. */
    boolean hasCourse() {
        return seasonal && targetLevel != null && targetChange != null;
    }

    /** What a value has to reach at a point; null if nothing is agreed, or it cannot be said. */
    @Nullable
    Double target(AssessedPoint point) {
        if (!seasonal || targetLevel == null || targetChange == null) {
            return targetLevel;
        }
        Double expected = point.expected();
        return expected == null || expected <= 0 ? null : shown(expected * (1 + targetChange / 100));
    }

    /** The lower limit at a point; null if there is none. */
    @Nullable
    Double lower(AssessedPoint point) {
        return around(point, limits.lower(), -1);
    }

    /** The upper limit at a point; null if there is none. */
    @Nullable
    Double upper(AssessedPoint point) {
        return around(point, limits.upper(), 1);
    }

    /** Whether there is a limit at any of some points. */
    boolean areSeen(List<AssessedPoint> points) {
        return points.stream().anyMatch(p -> lower(p) != null || upper(p) != null);
    }

    /** Around a seasonal baseline the limits follow its course. */
    private @Nullable Double around(AssessedPoint point, @Nullable Double limit, int side) {
        if (!seasonal) {
            return shown(limit);
        }
        Double expected = point.expected();
        if (limits.lower() == null || limits.upper() == null || expected == null) {
            return null;
        }
        double reach = limits.upper() / 2 - limits.lower() / 2;
        return shown(expected + side * reach);
    }

    private @Nullable Double shown(@Nullable Double limit) {
        return limit != null && Double.isFinite(limit) && possible.allows(limit) ? limit : null;
    }
}
