package io.wertpfad.pack;

import io.wertpfad.decision.Possible;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the usual variation as a chart shows them. One that no value can reach says nothing and is left out.
 *
 * @param seasonal they follow the course of the expected values
 * @param possible what values can be
 */
record LimitLines(Limits limits, boolean seasonal, Possible possible) {

    static LimitLines of(Assessment assessment, boolean seasonal, Possible possible) {
        return new LimitLines(assessment.limits(), seasonal, possible);
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

    /** Whether there is one at any of some points. */
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
