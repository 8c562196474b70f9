package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Opened, List<Seen>> finals = new HashMap<>();

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
        Phases reported = new Phases(knowledge, calendar.ofPacks(), useCase.id());
        for (Report report : this.reports) {
            knowledge
                    .customer(report.dataState())
                    .flatMap(phases::useCase)
                    .ifPresent(then -> settled(seen(then, report.period(), report.dataState(), reported)));
        }
        this.now = settled(seen(useCase, period, dataState, phases));
    }

    private Seen seen(UseCase useCase, YearMonth period, long dataState, Phases known) {
        return new Seen(useCase, period, dataState, known.of(Seen.charter(useCase), period, dataState, before));
    }

    /** As the packs up to this one have left it: a phase keeps the final look that an earlier pack had reached. */
    private Seen settled(Seen seen) {
        List<Seen> reached = finals.computeIfAbsent(Opened.of(seen.phase()), opened -> new ArrayList<>());
        Seen settled = reached.isEmpty()
                ? seen
                : seen.with(seen.phase().lookedAt(reached.get(0).phase().finalLook()));
        if (!settled.phase().isClosed() && settled.phase().finalIn(seen.period())) {
            reached.add(settled);
        }
        return settled;
    }

    UseCaseStanding standing() {
        Phase phase = now.phase();
        List<Judgement> judgements = judgements();
        Recommendation decidedOn = kept(phase.closing());
        long overdue =
                phase.isClosed() ? 0 : ChronoUnit.DAYS.between(phase.decisionDate(), calendar.packDate(now.period()));
        return new UseCaseStanding(
                now.useCase(),
                phase,
                !phase.isClosed() && !now.period().isBefore(phase.servingPeriod()),
                (int) Math.max(0, overdue),
                judgements,
                decidedOn == null ? recommendation(judgements) : decidedOn,
                new Remarks(phases, now).all(decidedOn),
                new Corrections(knowledge, calendar, reports, now).all());
    }

    List<Judgement> judgements() {
        Decision closing = now.phase().closing();
        Optional<Review> then = closing == null ? Optional.empty() : at(closing);
        if (closing != null && then.isPresent()) {
            return closedWith(closing, then.get());
        }
        return now.charter().measures().stream().map(this::judge).toList();
    }

    /** Today's figures with the verdicts that the steering had before it when it decided. */
    private List<Judgement> closedWith(Decision closing, Review then) {
        Map<String, Judgement> decidedOn = new HashMap<>();
        then.judgements().forEach(j -> decidedOn.put(j.measure().id(), j));
        return now.charter().measures().stream()
                .map(measure -> {
                    Judgement today = judgement(now, measure);
                    Judgement decided = decidedOn.get(measure.id());
                    return decided == null ? today : today.decidedOn(decided, closing.date());
                })
                .toList();
    }

    /** Today's figures with the verdict of the first pack that held the final look and could judge. */
    private Judgement judge(Measure measure) {
        Judgement today = judgement(now, measure);
        for (Seen seen : finals.getOrDefault(Opened.of(now.phase()), List.of())) {
            Optional<Judgement> then = seen.charter().measures().stream()
                    .filter(m -> m.id().equals(measure.id()) && !seen.equals(now))
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

    private Recommendation recommendation(List<Judgement> judgements) {
        Phase phase = now.phase();
        return new Recommendations(phase, kept(phase.opening())).of(judgements, now.period());
    }

    /** Of a closed phase what was recommended when the steering decided. */
    Recommendation recommendation() {
        Recommendation decidedOn = kept(now.phase().closing());
        return decidedOn == null ? recommendation(judgements()) : decidedOn;
    }

    /** What was recommended when the steering decided; null without a decision, or where nothing was known of the use case. */
    private @Nullable Recommendation kept(@Nullable Decision decision) {
        return decision == null
                ? null
                : at(decision).map(Review::recommendation).orElse(null);
    }

    /** The use case in the last pack before a decision. */
    private Optional<Review> at(Decision decision) {
        long recorded = phases.decisions(now.period(), now.dataState(), before).stream()
                .filter(kept -> kept.content().equals(decision))
                .mapToLong(Kept::first)
                .findFirst()
                .orElse(now.dataState());
        return new Lookback(knowledge, calendar, phases, reports, now.dataState()).at(decision.date(), recorded);
    }

    /** Which phase it is, however its decision is worded. */
    private record Opened(int number, @Nullable LocalDate on) {

        static Opened of(Phase phase) {
            Decision opening = phase.opening();
            return new Opened(phase.number(), opening == null ? null : opening.date());
        }
    }
}
