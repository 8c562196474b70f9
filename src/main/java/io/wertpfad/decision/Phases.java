package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which phase of its pilot a use case was in, as a pack saw it. Only joint decisions close a phase or open one. */
final class Phases {

    private final Knowledge knowledge;
    private final PackCalendar calendar;
    private final String useCase;

    Phases(Knowledge knowledge, PackCalendar calendar, String useCase) {
        this.knowledge = knowledge;
        this.calendar = calendar;
        this.useCase = useCase;
    }

    /**
     * The phase of the pack of a period.
     *
     * @param before only decisions of earlier days count; null: all up to the pack date
     */
    Phase of(Charter charter, YearMonth period, long dataState, @Nullable LocalDate before) {
        Phase phase = Phase.first(charter, calendar);
        Decision counted = null;
        for (Kept<Decision> kept : decisions(period, dataState, before)) {
            Decision decision = kept.content();
            if (!decision.isJoint() || precedesAgreement(decision, dataState) || decision.repeats(counted)) {
                continue;
            }
            counted = decision;
            phase = decision.outcome() == Decision.Outcome.ADAPT
                    ? phase.adapted(decision, inForce(charter, kept), calendar)
                    : phase.closedBy(decision);
        }
        return phase;
    }

    /** Decisions on the use case that a pack knows, in the order of their days. */
    List<Kept<Decision>> decisions(YearMonth period, long dataState, @Nullable LocalDate before) {
        LocalDate packDate = calendar.packDate(period);
        return knowledge.decisions(dataState).stream()
                .filter(kept -> kept.content().useCase().equals(useCase))
                .filter(kept -> !kept.content().date().isAfter(packDate))
                .filter(kept -> before == null || kept.content().date().isBefore(before))
                .sorted(Comparator.comparing(kept -> kept.content().date()))
                .toList();
    }

    /** What was decided before anything was agreed: about something else, or its date is mistyped. */
    boolean precedesAgreement(Decision decision, long dataState) {
        return knowledge
                .agreedOn(useCase, dataState)
                .filter(decision.date()::isBefore)
                .isPresent();
    }

    private LocalDate inForce(Charter now, Kept<Decision> adapt) {
        LocalDate then = charter(adapt.first()).map(Charter::decisionDate).orElse(null);
        return Decision.inForce(adapt.content(), then, now.decisionDate());
    }

    private Optional<Charter> charter(long dataState) {
        return knowledge.customer(dataState).flatMap(this::useCase).map(UseCase::charter);
    }

    /** The use case among those of a customer, if it is agreed there. */
    Optional<UseCase> useCase(Customer customer) {
        return customer.useCases().stream()
                .filter(u -> u.id().equals(useCase) && u.charter() != null)
                .findFirst();
    }
}
