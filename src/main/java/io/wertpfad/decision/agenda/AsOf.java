package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.Knowledge;
import io.wertpfad.decision.Meeting;
import io.wertpfad.decision.Standings;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of which customer, and as of when, facts are gathered.
 *
 * @param customer as agreed at the data state
 * @param versions of its portfolio file up to there, in the order in which they were accepted
 */
public record AsOf(
        Customer customer,
        List<Agreed> versions,
        Knowledge knowledge,
        PackCalendar calendar,
        YearMonth period,
        long dataState) {

    public AsOf {
        versions = List.copyOf(versions);
    }

    /** The standings of the use cases that are scaled, then of those that are ended, each in the order of the portfolio file. */
    public List<UseCaseStanding> closed() {
        return Stream.of(UseCase.Status.SCALED, UseCase.Status.ENDED)
                .flatMap(status -> Standings.of(customer, status, period, dataState, calendar, knowledge).stream())
                .toList();
    }

    /**
     * The facts.
     *
     * @param active standings of the active use cases
     * @param closed standings of those that are scaled or ended
     * @param recorded what the steering's files say, up to the pack date
     */
    public Facts facts(
            List<UseCaseStanding> active,
            List<UseCaseStanding> closed,
            Recorded recorded,
            Facts.Elsewhere elsewhere,
            Map<String, Facts.Rows> rows) {
        List<UseCaseStanding> standings = new ArrayList<>(active);
        closed.stream()
                .filter(standing -> standing.useCase().status() == UseCase.Status.SCALED)
                .forEach(standings::add);
        List<Kept<Decision>> decisions = Standings.decisions(own(), period, dataState, calendar, knowledge);
        return new Facts(
                customer,
                versions,
                period,
                calendar,
                standings,
                decisions,
                Standings.evidence(decisions, period, dataState, calendar, knowledge),
                recorded.meetings(),
                recorded.hurdles(),
                recorded.blocks(),
                elsewhere,
                rows);
    }

    /** Also those that have left the portfolio. */
    private Set<String> own() {
        return versions.stream()
                .flatMap(version -> version.customer().useCases().stream())
                .map(UseCase::id)
                .collect(Collectors.toSet());
    }

    /** What the steering's files say of the customer beside decisions. */
    public record Recorded(List<Meeting> meetings, List<Hurdle> hurdles, List<BuildingBlock> blocks) {

        public Recorded {
            meetings = List.copyOf(meetings);
            hurdles = List.copyOf(hurdles);
            blocks = List.copyOf(blocks);
        }
    }
}
