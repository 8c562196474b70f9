package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One use case in the pack of one period, with what earlier packs have settled: a verdict of the final look stays until the
 * steering decides, and after a joint adapt the next phase is judged.
 */
final class Review {

    private final Knowledge knowledge;
    private final PackCalendar calendar;
    private final Phases phases;
    private final @Nullable LocalDate before;
    private final List<Report> reports;
    private final Seen now;
    private final List<Seen> finals = new ArrayList<>();

    /**
     * Looks at a use case.
     *
     * @param useCase as agreed at the data state, with a charter
     * @param reports the packs made before this one
     * @param before only decisions of earlier days count; null: all up to the pack date
     */
    Review(
            Knowledge knowledge,
            PackCalendar calendar,
            UseCase useCase,
            YearMonth period,
            long dataState,
            List<Report> reports,
            @Nullable LocalDate before) {
        this.knowledge = knowledge;
        this.calendar = calendar;
        this.phases = new Phases(knowledge, calendar, useCase.id());
        this.before = before;
        this.reports = reports.stream().filter(r -> !r.period().isAfter(period)).toList();
        Seen seen = null;
        for (Report report : this.reports) {
            Optional<UseCase> then = knowledge.customer(report.dataState()).flatMap(phases::useCase);
            if (then.isPresent()) {
                seen = next(seen, seen(then.get(), report.period(), report.dataState()));
            }
        }
        this.now = next(seen, seen(useCase, period, dataState));
    }

    private Seen seen(UseCase useCase, YearMonth period, long dataState) {
        return new Seen(useCase, period, dataState, phases.of(Seen.charter(useCase), period, dataState, before));
    }

    /** Goes on to the next pack: of the same phase, it keeps the final look that was reached. */
    private Seen next(@Nullable Seen last, Seen seen) {
        if (last == null || last.phase().number() != seen.phase().number()) {
            finals.clear();
        }
        Seen settled = finals.isEmpty()
                ? seen
                : seen.with(seen.phase().lookedAt(finals.get(0).phase().finalLook()));
        if (!settled.phase().isClosed() && settled.phase().finalIn(seen.period())) {
            finals.add(settled);
        }
        return settled;
    }

    UseCaseStanding standing() {
        Phase phase = now.phase();
        List<Judgement> judgements = judgements();
        long overdue =
                phase.isClosed() ? 0 : ChronoUnit.DAYS.between(phase.decisionDate(), calendar.packDate(now.period()));
        return new UseCaseStanding(
                now.useCase(),
                phase,
                !phase.isClosed() && !now.period().isBefore(phase.servingPeriod()),
                (int) Math.max(0, overdue),
                judgements,
                recommendation(judgements),
                new Remarks(phases, now).all(kept(phase.closing())),
                new Corrections(knowledge, calendar, reports, now).all());
    }

    private List<Judgement> judgements() {
        List<Seen> settled = settled();
        return now.charter().measures().stream().map(m -> judge(m, settled)).toList();
    }

    /** The views whose verdicts stay: of a closed phase that of its decision, else those that held the final look. */
    private List<Seen> settled() {
        Decision closing = now.phase().closing();
        return closing == null
                ? finals.stream().filter(seen -> !seen.equals(now)).toList()
                : at(closing).map(review -> review.now).stream().toList();
    }

    private Judgement judge(Measure measure, List<Seen> settled) {
        Judgement today = judgement(now, measure);
        for (Seen seen : settled) {
            Optional<Judgement> then = seen.charter().measures().stream()
                    .filter(m -> m.id().equals(measure.id()))
                    .findFirst()
                    .map(m -> judgement(seen, m));
            if (then.isPresent() && then.get().verdict() != Verdict.INSUFFICIENT_DATA) {
                return today.settledBy(then.get(), seen.period());
            }
        }
        return today;
    }

    private Judgement judgement(Seen seen, Measure measure) {
        return Judgement.of(
                measure,
                knowledge.series(seen.useCase(), measure, seen.period(), seen.dataState()),
                Questions.of(seen, measure, calendar));
    }

    /** Of a closed phase what was recommended when the steering decided. */
    private Recommendation recommendation(List<Judgement> judgements) {
        Phase phase = now.phase();
        Recommendation settled = kept(phase.closing());
        return settled == null
                ? new Recommendations(phase, kept(phase.opening())).of(judgements, now.period())
                : settled;
    }

    /** What was recommended when the steering decided; null without a decision, or where nothing was known of the use case. */
    private @Nullable Recommendation kept(@Nullable Decision decision) {
        return decision == null
                ? null
                : at(decision)
                        .map(review -> review.recommendation(review.judgements()))
                        .orElse(null);
    }

    /** The use case in the last pack before a decision: as it was reported, else as it would have been. */
    private Optional<Review> at(Decision decision) {
        long recorded = phases.decisions(now.period(), now.dataState(), before).stream()
                .filter(kept -> kept.content().equals(decision))
                .mapToLong(Kept::sequence)
                .findFirst()
                .orElse(now.dataState());
        YearMonth period = calendar.servingPeriod(decision.date());
        List<Report> earlier =
                reports.stream().filter(r -> r.sequence() < recorded).toList();
        Optional<Report> report =
                earlier.stream().filter(r -> r.period().equals(period)).max(Comparator.comparingLong(Report::sequence));
        long dataState = report.map(Report::dataState).orElse(recorded);
        List<Report> until = report.map(last -> earlier.stream()
                        .filter(r -> r.sequence() < last.sequence())
                        .toList())
                .orElse(earlier);
        return knowledge
                .customer(dataState)
                .flatMap(phases::useCase)
                .map(useCase -> new Review(knowledge, calendar, useCase, period, dataState, until, decision.date()));
    }
}
