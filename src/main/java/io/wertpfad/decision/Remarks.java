package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steering has decided so far in a phase, and what that means for its judgement. */
final class Remarks {

    private final Phases phases;
    private final Seen now;

    Remarks(Phases phases, Seen now) {
        this.phases = phases;
        this.now = now;
    }

    /** @param recommended what was recommended when the steering closed the phase, if it did */
    List<Message> all(@Nullable Recommendation recommended) {
        List<Message> remarks = new ArrayList<>();
        Phase phase = now.phase();
        Decision opening = phase.opening();
        Decision closing = phase.closing();
        if (closing != null) {
            remarks.add(closed(closing, recommended));
        } else if (opening != null) {
            remarks.add(message(
                    phase.isTooShort() ? "remark.too_short" : "remark.adapted",
                    opening.date(),
                    phase.from(),
                    phase.decisionDate(),
                    Math.max(0, phase.months()),
                    Phase.FEWEST_MONTHS));
        }
        Phase agreed = phases.of(now.charter(), now.period(), now.dataState(), null);
        if (closing == null && phase.finalLook().isBefore(agreed.finalLook())) {
            remarks.add(message("remark.settled", phase.finalLook()));
        }
        for (Kept<Decision> kept : phases.decisions(now.period(), now.dataState(), null)) {
            if (!kept.content().isJoint() && isOfThisPhase(kept.content())) {
                remarks.add(notJoint(kept.content()));
            }
        }
        return remarks;
    }

    /** A decision against what was recommended is said to be one. */
    private static Message closed(Decision closing, @Nullable Recommendation recommended) {
        Message decided = closing.outcome().label();
        return recommended == null
                        || recommended.advice().code().equals(closing.outcome().code())
                ? message("remark.closed", closing.date(), decided)
                : message(
                        "remark.closed_against",
                        closing.date(),
                        decided,
                        recommended.advice().label());
    }

    private boolean isOfThisPhase(Decision decision) {
        Decision opening = now.phase().opening();
        return opening == null
                ? !phases.precedesAgreement(decision, now.dataState())
                : decision.date().isAfter(opening.date());
    }

    private Message notJoint(Decision decision) {
        LocalDate date = decision.date();
        List<Message> absent = decision.absent().stream().map(Labels::of).toList();
        return now.phase().isClosed()
                ? message("remark.not_joint.closed", date, decision.outcome().label(), absent)
                : message("remark.not_joint", date, decision.outcome().label(), absent);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Remarks.class, key, arguments);
    }
}
