package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.Amendments;
import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.DecidedOn;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.Meeting;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pack of a period knows of a customer: dated up to the pack date, loaded up to the data state.
 *
 * @param customer as agreed at the data state
 * @param versions of its portfolio file, in the order in which they were accepted
 * @param standings of the use cases with a charter that are active or scaled
 * @param decisions on its use cases, in the order of their days
 * @param evidence what the steering had before it with each of them
 * @param meetings of its steering
 * @param hurdles of its use cases
 * @param blocks that came from its use cases, and their reuses
 * @param elsewhere what other customers have
 * @param rows accepted and rejected rows behind each use case, by its id; internal measures left out
 */
public record Facts(
        Customer customer,
        List<Agreed> versions,
        YearMonth period,
        PackCalendar calendar,
        List<UseCaseStanding> standings,
        List<Kept<Decision>> decisions,
        List<DecidedOn> evidence,
        List<Meeting> meetings,
        List<Hurdle> hurdles,
        List<BuildingBlock> blocks,
        Elsewhere elsewhere,
        Map<String, Rows> rows) {

    public Facts {
        versions = List.copyOf(versions);
        standings = List.copyOf(standings);
        decisions = List.copyOf(decisions);
        evidence = List.copyOf(evidence);
        meetings = List.copyOf(meetings);
        hurdles = List.copyOf(hurdles);
        blocks = List.copyOf(blocks);
        rows = Map.copyOf(rows);
    }

    /**
     * What the portfolio has beside the customer.
     *
     * @param customers all of them, also the customer itself
     * @param blocks all of them
     * @param decisions all of them
     */
    public record Elsewhere(List<Customer> customers, List<BuildingBlock> blocks, List<Decision> decisions) {

        /** Nothing. */
        public static final Elsewhere NOTHING = new Elsewhere(List.of(), List.of(), List.of());

        public Elsewhere {
            customers = List.copyOf(customers);
            blocks = List.copyOf(blocks);
            decisions = List.copyOf(decisions);
        }
    }

    /** How many rows of files were accepted and rejected. */
    public record Rows(long accepted, long rejected) {

        static final Rows NONE = new Rows(0, 0);

        public Rows plus(Rows other) {
            return new Rows(accepted + other.accepted, rejected + other.rejected);
        }

        /** Share of the rows that were accepted, 1 if there are none. */
        double acceptedShare() {
            long all = accepted + rejected;
            return all == 0 ? 1 : (double) accepted / all;
        }
    }

    LocalDate packDate() {
        return calendar.packDate(period);
    }

    /** Days from a day to the pack date; 0 if it is still to come. */
    int daysSince(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(day, packDate()));
    }

    /** The name that a use case had last. */
    Wording name(String useCase) {
        Wording name = new Wording(useCase, useCase);
        for (Agreed version : versions) {
            name = version.useCase(useCase).map(UseCase::name).orElse(name);
        }
        return name;
    }

    /** The day of the first version of the last stretch in which a use case had a status without a break; else the pack date. */
    LocalDate since(String useCase, UseCase.Status status, List<Agreed> among) {
        LocalDate since = packDate();
        boolean within = false;
        for (Agreed version : among) {
            boolean has =
                    version.useCase(useCase).filter(u -> u.status() == status).isPresent();
            since = (has && !within) ? version.on() : since;
            within = has;
        }
        return since;
    }

    /** Decisions on a use case, in the order of their days. */
    List<Kept<Decision>> decisionsOn(String useCase) {
        return decisions.stream()
                .filter(kept -> kept.content().useCase().equals(useCase))
                .toList();
    }

    /**
     * Those among them that count: joint, and not taken before anything was agreed. The day of the first agreement is meant, as a
     * later one must not make decisions undone.
     */
    List<Kept<Decision>> countingOn(String useCase) {
        return decisionsOn(useCase).stream()
                .filter(kept -> kept.content().isJoint() && !isBeforeAgreement(kept.content()))
                .toList();
    }

    /** Those among them that say something new: one that only repeats the one before it changes nothing. */
    List<Kept<Decision>> changingOn(String useCase) {
        List<Kept<Decision>> changing = new ArrayList<>();
        for (Kept<Decision> kept : countingOn(useCase)) {
            Decision before = changing.isEmpty()
                    ? null
                    : changing.get(changing.size() - 1).content();
            if (!kept.content().repeats(before)) {
                changing.add(kept);
            }
        }
        return changing;
    }

    /** The decision that counts, on the day on which it was first taken; null if there is none. */
    @Nullable
    Decision lastOn(String useCase) {
        List<Kept<Decision>> changing = changingOn(useCase);
        return changing.isEmpty() ? null : changing.get(changing.size() - 1).content();
    }

    boolean isBeforeAgreement(Decision decision) {
        return agreedOn(decision.useCase()).filter(decision.date()::isBefore).isPresent();
    }

    /** The first day on which a charter of the use case was agreed; empty if none was. */
    Optional<LocalDate> agreedOn(String useCase) {
        return Amendments.firstAgreedOn(useCase, versions);
    }

    Optional<UseCaseStanding> standing(String useCase) {
        return standings.stream().filter(s -> s.useCase().id().equals(useCase)).findFirst();
    }

    /** The standings of the use cases of a status, in the order of the portfolio file. */
    List<UseCaseStanding> standings(UseCase.Status status) {
        return standings.stream().filter(s -> s.useCase().status() == status).toList();
    }
}
