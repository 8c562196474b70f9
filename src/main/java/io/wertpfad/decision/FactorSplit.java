package io.wertpfad.decision;

import io.wertpfad.decision.ValueStatement.FactorShare;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import io.wertpfad.trend.ValueRealised;
import io.wertpfad.trend.ValueRealised.Weighing;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the change of the activity from that of the emission factor: the actual series' change less the judged one's. */
final class FactorSplit {

    private final Measure measure;
    private final Question question;
    private final ValueData data;

    FactorSplit(Measure measure, Question question, ValueData data) {
        this.measure = measure;
        this.question = question;
        this.data = data;
    }

    /** Null for a measure without activities. */
    @Nullable
    FactorShare share(@Nullable Weighing weighing) {
        Series actual = data.actual();
        if (measure.dimension() != Measure.Dimension.CO2
                || actual == null
                || data.factors().isEmpty()) {
            return null;
        }
        Double change = change(data.judged());
        Double value = value(data.judged(), weighing);
        if (!months(actual).equals(months(data.judged()))) {
            Message reason = Message.of(FactorSplit.class, "value.factor.months");
            return new FactorShare(change, null, null, value, null, null, reason, data.factors());
        }
        Double actualChange = change(actual);
        Double actualValue = value(actual, weighing);
        Message reason = change == null ? Message.of(FactorSplit.class, "value.factor.too_early") : null;
        return new FactorShare(
                change,
                actualChange,
                difference(actualChange, change),
                value,
                actualValue,
                difference(actualValue, value),
                reason,
                data.factors());
    }

    private @Nullable Double change(Series series) {
        return Trend.assess(series, question).effect().change();
    }

    private @Nullable Double value(Series series, @Nullable Weighing weighing) {
        return weighing == null
                ? null
                : ValueRealised.of(series, question, weighing).value();
    }

    private static @Nullable Double difference(@Nullable Double whole, @Nullable Double part) {
        if (whole == null || part == null) {
            return null;
        }
        double difference = whole - part;
        return Double.isFinite(difference) ? difference : null;
    }

    private static List<YearMonth> months(Series series) {
        return series.points().stream()
                .filter(p -> p.value() != null)
                .map(Series.Point::month)
                .toList();
    }
}
