package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.portfolio.UseCase;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a steering has to know of its use cases beside their figures, whatever the edition.
 *
 * @param moves of the decision dates, by use case
 * @param amendments of the charters, by use case, in the order of the versions
 * @param log the decisions, the newest first
 * @param follows where the portfolio file and the log say different things
 * @param limbo pilots between yes and no
 * @param strengths reference strength of active and scaled use cases, the strongest first
 * @param servings building blocks of other customers that could serve here
 * @param visibility which measures were internal in which versions
 */
public record Agenda(
        Map<String, Moves> moves,
        Map<String, List<CharterAmendment>> amendments,
        List<Logged> log,
        List<Follow> follows,
        List<Limbo> limbo,
        Focus focus,
        Beat beat,
        List<Strength> strengths,
        List<Serving> servings,
        Visibility visibility) {

    public Agenda {
        moves = Map.copyOf(moves);
        amendments = Map.copyOf(amendments);
        log = List.copyOf(log);
        follows = List.copyOf(follows);
        limbo = List.copyOf(limbo);
        strengths = List.copyOf(strengths);
        servings = List.copyOf(servings);
    }

    /** The agenda that follows from what is known. */
    public static Agenda of(Facts facts) {
        Map<String, Moves> moves = new LinkedHashMap<>();
        Map<String, List<CharterAmendment>> amendments = new LinkedHashMap<>();
        for (String useCase : useCases(facts)) {
            DateMoves.of(facts, useCase).ifPresent(changed -> {
                moves.put(useCase, changed.moves());
                amendments.put(useCase, changed.amendments());
            });
        }
        return new Agenda(
                moves,
                amendments,
                new DecisionLog(facts, moves).all(),
                new Follows(facts, moves).all(),
                new LimboList(facts, moves, amendments).all(),
                new FocusHistory(facts).focus(),
                new MeetingBeat(facts).beat(),
                new StrengthFormula(facts).all(),
                new ServingBlocks(facts).all(),
                Visibility.of(facts.versions()));
    }

    private static Set<String> useCases(Facts facts) {
        return facts.versions().stream()
                .map(Agreed::customer)
                .flatMap(c -> c.useCases().stream())
                .map(UseCase::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The moves of a decision date; null if the use case never had a charter. */
    public @Nullable Moves movesOf(String useCase) {
        return moves.get(useCase);
    }

    /** The changes to the charter of a use case. */
    public List<CharterAmendment> amendmentsOf(String useCase) {
        return amendments.getOrDefault(useCase, List.of());
    }
}
