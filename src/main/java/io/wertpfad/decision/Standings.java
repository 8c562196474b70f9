package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the use cases of a customer stand. */
public final class Standings {

    private Standings() {}

    /** The standing of each active use case in the pack of a period, in the order of the portfolio file. */
    public static List<UseCaseStanding> of(
            Customer customer, YearMonth period, PackCalendar calendar, SeriesSource source) {
        List<UseCaseStanding> standings = new ArrayList<>();
        for (UseCase useCase : customer.withStatus(UseCase.Status.ACTIVE)) {
            if (useCase.charter() != null) {
                standings.add(of(useCase, useCase.charter(), period, calendar, source));
            }
        }
        return standings;
    }

    private static UseCaseStanding of(
            UseCase useCase, Charter charter, YearMonth period, PackCalendar calendar, SeriesSource source) {
        YearMonth serving = calendar.servingPeriod(charter.decisionDate());
        YearMonth finalLook = calendar.finalLook(charter);
        List<Judgement> judgements = charter.measures().stream()
                .map(m -> judge(m, source.series(useCase, m), question(charter, m, finalLook, period)))
                .toList();
        long overdue = ChronoUnit.DAYS.between(charter.decisionDate(), calendar.packDate(period));
        return new UseCaseStanding(
                useCase,
                serving,
                finalLook,
                !period.isBefore(serving),
                (int) Math.max(0, overdue),
                judgements,
                Recommendations.of(judgements, period, finalLook));
    }

    private static Judgement judge(Measure measure, Series series, Question question) {
        Assessment assessment = Trend.assess(series, question);
        Subject subject = Subject.of(measure);
        Findings findings = new Findings(subject, question, assessment);
        return new Judgement(
                measure,
                assessment,
                findings.verdict(),
                assessment.targetLevel(),
                Evidence.relevance(subject, assessment),
                Course.targetReachable(assessment, subject.lowerIsBetter()),
                findings.course(),
                findings.headline(),
                findings.reasons());
    }

    private static Question question(Charter charter, Measure measure, YearMonth finalLook, YearMonth period) {
        Measure.Target target = measure.target();
        Double amount = target == null ? null : Double.valueOf(target.amount().doubleValue());
        boolean relative = target != null && target.relative();
        return new Question(
                charter.baseline().from(),
                charter.baseline().to(),
                charter.pilot().from(),
                charter.pilot().to(),
                finalLook,
                period,
                measure.better() == Measure.Better.LOWER,
                relative ? null : amount,
                relative ? amount : null,
                baseline(measure.baseline()));
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
