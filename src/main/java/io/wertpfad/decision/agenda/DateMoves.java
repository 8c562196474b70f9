package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.Amendments;
import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.agenda.Moves.By;
import io.wertpfad.decision.agenda.Moves.Move;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the moves of a decision date from the versions of the file and the joint adapts. Versions and decisions are taken in the
 * order in which they became known, decisions among themselves in that of their days: so it comes to the date that the phase has.
 */
final class DateMoves {

    private final String useCase;
    private final Deque<Agreed> versions;
    private final List<Move> moves = new ArrayList<>();
    private final List<CharterAmendment> amendments;
    private LocalDate inFile;
    private LocalDate inForce;
    /** The day of the adapt that set the date in force; null if the file did. */
    private @Nullable LocalDate adapted;
    /** The last decision, the last adapt, and the date that the file had then. */
    private @Nullable Decision last;

    private @Nullable Decision adapt;

    private @Nullable LocalDate inFileThen;

    private DateMoves(Facts facts, String useCase, List<Agreed> agreed) {
        this.useCase = useCase;
        this.versions = new ArrayDeque<>(agreed);
        this.amendments = new ArrayList<>(Amendments.of(useCase, facts.versions()));
        this.inFile = charter(versions.removeFirst()).decisionDate();
        this.inForce = inFile;
    }

    /** The moves and the amendments of a use case; empty if it has no charter. */
    static Optional<Changed> of(Facts facts, String useCase) {
        List<Agreed> agreed = Amendments.agreed(useCase, facts.versions());
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        DateMoves dates = new DateMoves(facts, useCase, agreed);
        LocalDate first = dates.inForce;
        for (Kept<Decision> kept : facts.changingOn(useCase)) {
            dates.versionsBefore(kept.first());
            dates.decide(kept.content());
        }
        dates.versionsBefore(Long.MAX_VALUE);
        return Optional.of(new Changed(new Moves(useCase, first, dates.moves), dates.amendments));
    }

    private void versionsBefore(long sequence) {
        while (!versions.isEmpty() && versions.getFirst().sequence() < sequence) {
            Agreed version = versions.removeFirst();
            LocalDate date = charter(version).decisionDate();
            if (!date.equals(inFile)) {
                moveInFile(version.on(), date);
            }
        }
    }

    private void moveInFile(LocalDate on, LocalDate date) {
        LocalDate decided = adapted;
        LocalDate counts = adapt == null ? date : Decision.inForce(adapt, inFileThen, date);
        if (!counts.equals(inForce)) {
            moves.add(new Move(on, inForce, counts, By.FILE));
            adapted = null;
        } else if (decided != null && counts.equals(date)) {
            followed(on, date, decided);
        }
        inFile = date;
        inForce = counts;
    }

    /** What the file only follows is no move of its own, but remains a change of the file. */
    private void followed(LocalDate on, LocalDate date, LocalDate decided) {
        amendments.replaceAll(a -> a.kind() == CharterAmendment.Kind.DECISION_DATE
                        && a.on().equals(on)
                        && Message.of(Amendments.class, "amendment.value", date).equals(a.after())
                ? new CharterAmendment(
                        null,
                        on,
                        a.kind(),
                        false,
                        false,
                        a.before(),
                        a.after(),
                        Message.of(DateMoves.class, "amendment.follows", decided, date))
                : a);
    }

    private void decide(Decision decision) {
        Decision before = last;
        last = decision;
        LocalDate next = decision.nextDecisionDate();
        if (decision.outcome() != Decision.Outcome.ADAPT || next == null) {
            return;
        }
        if (before != null && before.outcome() != Decision.Outcome.ADAPT) {
            adapted = null;
        }
        if (!next.equals(inForce)) {
            moves.add(new Move(decision.date(), inForce, next, By.DECISION));
        } else if (adapted == null && lastIsOfFile()) {
            Move ahead = moves.remove(moves.size() - 1);
            moves.add(new Move(decision.date(), ahead.from(), ahead.to(), By.DECISION));
        } else if (adapted == null) {
            moves.add(new Move(decision.date(), inForce, inForce, By.DECISION));
        }
        inForce = next;
        adapted = decision.date();
        adapt = decision;
        inFileThen = inFile;
    }

    private boolean lastIsOfFile() {
        return !moves.isEmpty() && moves.get(moves.size() - 1).by() == By.FILE;
    }

    private Charter charter(Agreed version) {
        return version.useCase(useCase).map(UseCase::charter).orElseThrow();
    }

    /** How a charter was changed: its decision date as one chain, and everything in its file. */
    record Changed(Moves moves, List<CharterAmendment> amendments) {}
}
