package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Trend;
import io.wertpfad.trend.ValueRealised;
import io.wertpfad.trend.ValueRealised.By;
import io.wertpfad.trend.ValueRealised.Weighing;
import io.wertpfad.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a use case brought: always from the pilot's start as agreed in the charter, whatever phase is judged now. One that is
 * scaled or ended keeps the value of its pilot.
 */
public final class ValueStatements {

    private final UseCase.Status status;
    private final Measure measure;
    private final Question question;
    private final ValueData data;
    private final ValueWords words;

    private ValueStatements(
            UseCase.Status status, Measure measure, Question question, ValueData data, ValueWords words) {
        this.status = status;
        this.measure = measure;
        this.question = question;
        this.data = data;
        this.words = words;
    }

    /** The value of each measure of a use case by the measure's id, up to the month that is reported. */
    public static Map<String, ValueStatement> of(
            UseCaseStanding standing, YearMonth period, Function<Measure, ValueData> source) {
        UseCase useCase = standing.useCase();
        Charter charter = Objects.requireNonNull(useCase.charter(), "a use case that stands has a charter");
        YearMonth last = last(useCase, charter, period);
        Map<String, ValueStatement> statements = new LinkedHashMap<>();
        for (Measure measure : charter.measures()) {
            Question question = Questions.toPilot(charter, standing.phase(), measure, last);
            ValueWords words = new ValueWords(measure, charter.baseline());
            statements.put(
                    measure.id(),
                    new ValueStatements(useCase.status(), measure, question, source.apply(measure), words).statement());
        }
        return statements;
    }

    /** An ended pilot claims nothing from the month in which it ended on, also where files go on and its window was longer. */
    private static YearMonth last(UseCase useCase, Charter charter, YearMonth period) {
        LocalDate since = useCase.since();
        if (useCase.status() != UseCase.Status.ENDED || since == null) {
            return period;
        }
        YearMonth ended = YearMonth.from(since).minusMonths(1);
        YearMonth last = ended.isBefore(period) ? ended : period;
        // Up to where the baseline reaches it can always be asked: nothing is claimed before a pilot month.
        return last.isBefore(charter.baseline().to()) ? charter.baseline().to() : last;
    }

    private ValueStatement statement() {
        Weighing weighing = weighing(measure);
        ValueRealised realised = weighing == null ? null : ValueRealised.of(data.judged(), question, weighing);
        boolean open = status != UseCase.Status.SCALED && status != UseCase.Status.ENDED;
        Measure.LifeCycle lifeCycle = open ? measure.lifeCycle() : null;
        return new ValueStatement(
                measure,
                ValueUnit.of(measure),
                status != UseCase.Status.ENDED,
                realised,
                words.against(),
                words.reason(realised, weighing),
                notes(realised),
                open ? new FactorSplit(measure, question, data).share(weighing) : null,
                open ? new CategorySplit(measure, question, data).shares(realised) : null,
                lifeCycle == null ? null : LifeCycleStatement.of(data.costs(), lifeCycle));
    }

    private List<Message> notes(@Nullable ValueRealised realised) {
        List<Message> notes = new ArrayList<>();
        if (realised != null) {
            words.avoided(realised).ifPresent(notes::add);
            words.unweighted(realised).ifPresent(notes::add);
            if (measure.aggregate() == Aggregate.MEAN || measure.aggregate() == Aggregate.RATIO) {
                words.weighsOtherwise(
                                realised, Trend.assess(data.judged(), question).effect())
                        .ifPresent(notes::add);
            }
        }
        return notes;
    }

    /** Five hours in each of which two pieces more were made have not saved pieces per hour of anything. */
    private static boolean addsUp(Unit unit) {
        return !unit.isLevel() && !unit.isQuotient();
    }

    /** By what a month counts; null where a sum over months has no meaning. */
    static @Nullable Weighing weighing(Measure measure) {
        return switch (measure.aggregate()) {
            case COUNT -> new Weighing(By.MONTH, 1);
            case SUM -> addsUp(measure.unit()) ? new Weighing(By.MONTH, 1) : null;
            case MEAN -> addsUp(measure.unit()) ? new Weighing(By.COUNT, 1) : null;
            case RATIO -> new Weighing(By.DENOMINATOR, ValueUnit.divisor(measure));
            case MEDIAN, P90, LAST -> null;
        };
    }
}
