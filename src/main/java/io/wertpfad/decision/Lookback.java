package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.PackCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The pack on which a decision rested.
 *
 * @param reports the packs made so far
 * @param upTo data state of the pack that looks back
 */
record Lookback(Knowledge knowledge, PackCalendar calendar, Phases phases, List<Report> reports, long upTo) {

    /**
     * The use case in the last pack before a decision: as it was reported, else as it would have been: as agreed when the decision
     * was recorded, with all that came in the same load.
     */
    Optional<Review> at(LocalDate decision, long recorded) {
        YearMonth period = calendar.servingPeriod(decision);
        Optional<Report> report = report(decision, recorded);
        long agreed = report.map(Report::dataState).orElse(recorded);
        long dataState = report.map(Report::dataState).orElseGet(() -> Math.min(upTo, knowledge.endOfLoad(recorded)));
        List<Report> earlier = before(report.map(Report::sequence).orElse(recorded));
        return knowledge
                .customer(agreed)
                .flatMap(phases::useCase)
                .map(useCase ->
                        new Review(knowledge, calendar.ofPacks(), useCase, period, dataState, earlier, decision));
    }

    /** What was known then; empty where nothing was known of the use case. */
    Optional<DecidedOn> evidence(Kept<Decision> kept) {
        Decision decision = kept.content();
        return at(decision.date(), kept.first())
                .map(then -> new DecidedOn(
                        decision.useCase(),
                        decision.date(),
                        calendar.servingPeriod(decision.date()),
                        report(decision.date(), kept.first()).isPresent(),
                        then.recommendation(),
                        then.judgements()));
    }

    private Optional<Report> report(LocalDate decision, long recorded) {
        YearMonth period = calendar.servingPeriod(decision);
        return before(recorded).stream()
                .filter(r -> r.period().equals(period))
                .max(Comparator.comparingLong(Report::sequence));
    }

    private List<Report> before(long sequence) {
        return reports.stream().filter(r -> r.sequence() < sequence).toList();
    }
}
