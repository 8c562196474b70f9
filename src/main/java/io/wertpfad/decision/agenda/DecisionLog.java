package io.wertpfad.decision.agenda;

import io.wertpfad.decision.DecidedOn;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Decision.Outcome;
import io.wertpfad.decision.Labels;
import io.wertpfad.decision.agenda.Moves.By;
import io.wertpfad.decision.agenda.Moves.Move;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of decisions, each explained beside the others on the same use case.
 *
 * @param moves of the decision dates, by use case
 */
record DecisionLog(Facts facts, Map<String, Moves> moves) {

    /** The newest first. */
    List<Logged> all() {
        return facts.decisions().stream()
                .map(Kept::content)
                .sorted(Comparator.comparing(Decision::date).reversed().thenComparing(Decision::useCase))
                .map(this::logged)
                .toList();
    }

    private Logged logged(Decision decision) {
        Optional<DecidedOn> evidence = facts.evidence().stream()
                .filter(e -> e.useCase().equals(decision.useCase()) && e.on().equals(decision.date()))
                .findFirst();
        boolean against = evidence.filter(e -> !e.recommendation()
                        .advice()
                        .code()
                        .equals(decision.outcome().code()))
                .isPresent();
        boolean counts = decision.isJoint() && !facts.isBeforeAgreement(decision);
        int extension = counts ? extension(decision) : 0;
        List<Message> notes = new ArrayList<>();
        if (extension > 0) {
            notes.add(message("log.extension", extension, Objects.requireNonNull(decision.nextDecisionDate())));
        }
        if (against) {
            DecidedOn before = evidence.orElseThrow();
            // What was worked out afterwards nobody could have followed.
            notes.add(message(
                    before.reported() ? "log.against" : "log.against.later",
                    before.recommendation().advice().label()));
        }
        notes.addAll(counts ? beside(decision) : uncounted(decision));
        return new Logged(
                decision, facts.name(decision.useCase()), counts, extension, evidence.orElse(null), against, notes);
    }

    /** Which extension an adapt is, among all of the pilot; a repeated one is none. */
    private int extension(Decision decision) {
        Moves known = moves.get(decision.useCase());
        int count = 0;
        for (Move move : known == null ? List.<Move>of() : known.moves()) {
            count += move.isExtension() ? 1 : 0;
            if (move.by() == By.DECISION && move.isExtension() && move.on().equals(decision.date())) {
                return count;
            }
        }
        return 0;
    }

    private List<Message> uncounted(Decision decision) {
        List<Message> notes = new ArrayList<>();
        if (!decision.isJoint()) {
            List<Message> absent = decision.absent().stream().map(Labels::of).toList();
            Decision joint = after(decision);
            notes.add(
                    joint == null
                            ? message("log.not_joint", absent.size(), absent)
                            : message(
                                    "log.not_joint.later",
                                    absent.size(),
                                    absent,
                                    joint.date(),
                                    joint.outcome().label()));
        }
        if (facts.isBeforeAgreement(decision)) {
            LocalDate agreedOn = facts.agreedOn(decision.useCase()).orElseThrow();
            notes.add(message("log.before_agreement", agreedOn));
        }
        return notes;
    }

    /** What it repeats or contradicts, and what contradicts it. */
    private List<Message> beside(Decision decision) {
        List<Message> notes = new ArrayList<>();
        Decision before = before(decision);
        if (before != null) {
            relation(before, decision).ifPresent(notes::add);
        }
        Decision after = after(decision);
        if (after != null && closes(decision) && after.outcome() != decision.outcome()) {
            notes.add(message("log.overtaken", after.date(), after.outcome().label()));
        }
        return notes;
    }

    private static Optional<Message> relation(Decision before, Decision now) {
        Message earlier = before.outcome().label();
        if (before.outcome() == now.outcome()) {
            return now.outcome() != Outcome.ADAPT
                    ? Optional.of(message("log.repeats", before.date(), earlier))
                    : Optional.ofNullable(now.nextDecisionDate())
                            .filter(next -> next.equals(before.nextDecisionDate()))
                            .map(next -> message("log.repeats.adapt", before.date(), next));
        }
        if (!closes(before)) {
            return Optional.empty();
        }
        return Optional.of(
                message(now.outcome() == Outcome.ADAPT ? "log.reopens" : "log.contradicts", before.date(), earlier));
    }

    private static boolean closes(Decision decision) {
        return decision.outcome() != Outcome.ADAPT;
    }

    private @Nullable Decision before(Decision decision) {
        return counting(decision).stream()
                .filter(d -> d.date().isBefore(decision.date()))
                .max(Comparator.comparing(Decision::date))
                .orElse(null);
    }

    private @Nullable Decision after(Decision decision) {
        return counting(decision).stream()
                .filter(d -> d.date().isAfter(decision.date()))
                .min(Comparator.comparing(Decision::date))
                .orElse(null);
    }

    private List<Decision> counting(Decision decision) {
        return facts.countingOn(decision.useCase()).stream().map(Kept::content).toList();
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(DecisionLog.class, key, arguments);
    }
}
