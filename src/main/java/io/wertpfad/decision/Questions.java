package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.trend.Question;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a charter asks of a measure in the phase of its pilot. */
final class Questions {

    private Questions() {}

    static Question of(Seen seen, Measure measure, PackCalendar calendar) {
        return toPilot(seen.charter(), seen.phase(), measure, seen.period())
                .toPhase(seen.phase().from(), judgedTo(seen, calendar).orElse(null));
    }

    /** The question to all months since the pilot began, in whatever phase it is. */
    static Question toPilot(Charter charter, Phase phase, Measure measure, YearMonth period) {
        Measure.Target target = measure.target();
        Double amount = target == null ? null : Double.valueOf(target.amount().doubleValue());
        boolean relative = target != null && target.relative();
        return new Question(
                charter.baseline().from(),
                charter.baseline().to(),
                phase.pilot(charter).from(),
                phase.pilot(charter).to(),
                phase.finalLook(),
                period,
                measure.better() == Measure.Better.LOWER,
                relative ? null : amount,
                relative ? amount : null,
                baseline(measure.baseline()));
    }

    /** The last month that is judged, where a decision ended the looking. */
    static Optional<YearMonth> judgedTo(Seen seen, PackCalendar calendar) {
        return Optional.ofNullable(seen.phase().closing())
                .map(closing -> calendar.servingPeriod(closing.date()))
                .filter(last -> last.isBefore(seen.period()));
    }

    private static Question.Baseline baseline(BaselineRule rule) {
        return switch (rule.kind()) {
            case CONSTANT -> new Question.Baseline.Constant();
            case SEASONAL -> new Question.Baseline.Seasonal();
            case FIXED -> new Question.Baseline.Fixed(given(rule.value()));
        };
    }

    private static double given(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value, "a fixed baseline has a value").doubleValue();
    }
}
