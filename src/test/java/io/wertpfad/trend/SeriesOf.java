package io.wertpfad.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Series and questions as the tests ask them: baseline from January 2025, the pilot right after it. */
final class SeriesOf {

    static final YearMonth START = YearMonth.of(2025, 1);

    private SeriesOf() {}

    static Series values(double... values) {
        return nullable(Arrays.stream(values).boxed().toList());
    }

    /** NaN stands for a missing month. */
    static Series withGaps(double... values) {
        List<@Nullable Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(Double.isNaN(value) ? null : value);
        }
        return nullable(list);
    }

    static Series nullable(List<? extends @Nullable Double> values) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(Series.Point.of(START.plusMonths(i), values.get(i)));
        }
        return new Series(points);
    }

    /** Constant baseline of {@code baseline} months; all {@code pilot} months are planned, the last one is reported. */
    static Question question(int baseline, int pilot) {
        return question(baseline, pilot, pilot, new Question.Baseline.Constant());
    }

    static Question question(int baseline, int pilot, int seen, Question.Baseline kind) {
        return new Question(
                START,
                START.plusMonths(baseline - 1),
                START.plusMonths(baseline),
                START.plusMonths(baseline + pilot - 1),
                START.plusMonths(baseline + pilot - 1),
                START.plusMonths(baseline + seen - 1),
                true,
                null,
                null,
                kind);
    }

    static Question withTarget(Question q, @Nullable Double target, @Nullable Double change, boolean lowerIsBetter) {
        return new Question(
                q.baselineFrom(),
                q.baselineTo(),
                q.pilotFrom(),
                q.pilotTo(),
                q.finalLook(),
                q.now(),
                lowerIsBetter,
                target,
                change,
                q.baseline());
    }
}
