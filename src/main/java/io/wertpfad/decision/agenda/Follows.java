package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Decision.Outcome;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the portfolio file with the log, both ways.
 *
 * @param moves of the decision dates, by use case
 */
record Follows(Facts facts, Map<String, Moves> moves) {

    /** Within so many days after a decision nobody is reminded of the portfolio file. */
    static final int DAYS_TO_FOLLOW = 14;

    List<Follow> all() {
        return facts.customer().useCases().stream()
                .flatMap(useCase -> of(useCase).stream())
                .toList();
    }

    private Optional<Follow> of(UseCase useCase) {
        Decision last = facts.lastOn(useCase.id());
        return switch (useCase.status()) {
            case SCALED -> closed(useCase, Outcome.SCALE, last);
            case ENDED -> closed(useCase, Outcome.END, last);
            case ACTIVE, WAITING -> open(useCase, last);
        };
    }

    /** The file says that it is over. */
    private Optional<Follow> closed(UseCase useCase, Outcome outcome, @Nullable Decision last) {
        if (last != null && last.outcome() == outcome) {
            return Optional.empty();
        }
        LocalDate since = since(useCase);
        Message status = message("status." + useCase.status().code());
        Message what = last == null
                ? message("follow.undecided", status, since)
                : message(
                        "follow.otherwise",
                        status,
                        since,
                        last.date(),
                        last.outcome().label());
        return Optional.of(new Follow(useCase.id(), useCase.name(), since, facts.daysSince(since), true, what));
    }

    /** The file says that it goes on, or waits. */
    private Optional<Follow> open(UseCase useCase, @Nullable Decision last) {
        if (last == null) {
            return Optional.empty();
        }
        Charter charter = useCase.charter();
        LocalDate next = last.nextDecisionDate();
        int days = facts.daysSince(last.date());
        Message what = null;
        if (last.outcome() != Outcome.ADAPT) {
            Message status = message("status." + useCase.status().code());
            what = message("follow.status", last.date(), last.outcome().label(), status, days);
        } else if (charter != null && next != null && !charter.decisionDate().equals(inForce(useCase.id(), next))) {
            what = message("follow.date", last.date(), next, charter.decisionDate(), days);
        }
        return Optional.ofNullable(what)
                .map(w -> new Follow(useCase.id(), useCase.name(), last.date(), days, days > DAYS_TO_FOLLOW, w));
    }

    /** What was decided, or another date that was written into the file since. */
    private LocalDate inForce(String useCase, LocalDate next) {
        Moves known = moves.get(useCase);
        return known == null ? next : known.current();
    }

    private LocalDate since(UseCase useCase) {
        LocalDate since = useCase.since();
        return since != null ? since : facts.since(useCase.id(), useCase.status(), facts.versions());
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Follows.class, key, arguments);
    }
}
