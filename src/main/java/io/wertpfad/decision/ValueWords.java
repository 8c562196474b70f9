package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.ValueRealised;
import io.wertpfad.trend.ValueRealised.Gap;
import io.wertpfad.trend.ValueRealised.Weighing;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentences about the value of one measure. */
final class ValueWords {

    private final Measure measure;
    private final Window window;

    ValueWords(Measure measure, Window window) {
        this.measure = measure;
        this.window = window;
    }

    /** The baseline as in a table: its kind and window, or its value and source. */
    Message against() {
        return baseline("against");
    }

    private Message baseline(String form) {
        BaselineRule rule = measure.baseline();
        String key = form + "." + rule.kind().name().toLowerCase(Locale.ROOT);
        if (rule.kind() != BaselineRule.Kind.FIXED) {
            return message(key, window.from(), window.to());
        }
        double value = Objects.requireNonNull(rule.value(), "a fixed baseline has a value")
                .doubleValue();
        Message level = new Amounts(Subject.of(measure)).amount(value);
        return rule.source() == null ? message(key, level) : message(key + ".source", level, rule.source());
    }

    /** Why there is no value; null if there is one. */
    @Nullable
    Message reason(@Nullable ValueRealised realised, @Nullable Weighing weighing) {
        if (realised == null || weighing == null) {
            return switch (measure.aggregate()) {
                case MEDIAN, P90, LAST ->
                    message("none." + measure.aggregate().name().toLowerCase(Locale.ROOT));
                default -> message("none.level", measure.unit().symbol());
            };
        }
        if (realised.value() != null && realised.interval() != null) {
            return null;
        }
        Gap gap = realised.gaps().get(0);
        String key = "gap." + gap.name().toLowerCase(Locale.ROOT);
        return switch (gap) {
            case PILOT_TOO_SHORT ->
                message(key, realised.months() + realised.unweighted().size());
            case NO_WEIGHTS -> message(key + "." + weighing.by().name().toLowerCase(Locale.ROOT));
            default -> message(key);
        };
    }

    /**
     * A reduction of emissions is called avoided only against the baseline that is named, and only where it is shown.
     * Source: GHG Protocol for Project Accounting (WRI and WBCSD, 2005).
     */
    Optional<Message> avoided(ValueRealised realised) {
        Double value = realised.value();
        Interval interval = realised.interval();
        if (!emits() || value == null || interval == null) {
            return Optional.empty();
        }
        String key = interval.lower() > 0 ? "avoided" : interval.upper() < 0 ? "more" : "not_shown";
        double sign = key.equals("more") ? -1 : 1;
        double lower = sign < 0 ? -interval.upper() : interval.lower();
        double upper = sign < 0 ? -interval.lower() : interval.upper();
        double like = Interval.largest(value, interval);
        return Optional.of(message(
                "co2." + key, baseline("to"), amount(sign * value, like), amount(lower, like), amount(upper, like)));
    }

    /** Emissions are a mass, and less of them is better; kilowatt-hours of the same dimension are no emissions. */
    private boolean emits() {
        return measure.dimension() == Measure.Dimension.CO2
                && lowerIsBetter()
                && ValueUnit.of(measure) instanceof ValueUnit.Known known
                && known.unit().isMass();
    }

    /** Names the months that cannot be multiplied by what stands behind them. */
    Optional<Message> unweighted(ValueRealised realised) {
        if (realised.unweighted().isEmpty() || realised.value() == null) {
            return Optional.empty();
        }
        String by = measure.aggregate() == Measure.Aggregate.RATIO ? "denominator" : "count";
        return Optional.of(message("unweighted." + by, realised.unweighted()));
    }

    /** A mean of months and a sum of cases may disagree on whether there is anything; then a reader is told why. */
    Optional<Message> weighsOtherwise(ValueRealised realised, Effect effect) {
        Interval value = realised.interval();
        Interval change = effect.interval();
        if (value == null || change == null || sign(value) == (lowerIsBetter() ? -sign(change) : sign(change))) {
            return Optional.empty();
        }
        return Optional.of(message("weighs_otherwise"));
    }

    private boolean lowerIsBetter() {
        return measure.better() == Measure.Better.LOWER;
    }

    /** 1 above zero, −1 below, 0 if zero is inside. */
    private static int sign(Interval interval) {
        return interval.lower() > 0 ? 1 : interval.upper() < 0 ? -1 : 0;
    }

    private Message amount(double value, double like) {
        Message number = Message.of(Amounts.class, "number", io.wertpfad.text.Numbers.rounded(value, like));
        return Message.of(Amounts.class, "amount", number, ValueUnit.of(measure).words());
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(ValueWords.class, "value." + key, arguments);
    }
}
