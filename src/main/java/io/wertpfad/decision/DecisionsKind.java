package io.wertpfad.decision;

import io.wertpfad.intake.FileLoad.Result;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.Warning;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.intake.record.RecordColumn;
import io.wertpfad.intake.record.RecordKind;
import io.wertpfad.intake.record.RecordRow;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions of the steering, one per use case and day. */
@Component
final class DecisionsKind extends RecordKind<Decision> {

    private static final RecordColumn USE_CASE = RecordColumn.text("use_case");
    private static final RecordColumn DATE = RecordColumn.date("date");
    private static final RecordColumn DECISION = RecordColumn.text("decision");
    private static final RecordColumn PRESENT = RecordColumn.text("present");
    private static final RecordColumn REASON = RecordColumn.text("reason");
    private static final RecordColumn NEXT =
            RecordColumn.date("next_decision_date").optional();

    private final PackCalendar calendar;

    DecisionsKind(SteeringRecords records, PackCalendar calendar) {
        super("decisions", List.of(USE_CASE, DATE, DECISION, PRESENT, REASON, NEXT), records.decisionTable());
        this.calendar = calendar;
    }

    @Override
    public boolean steering() {
        return true;
    }

    @Override
    protected @Nullable Decision read(RecordRow row) {
        String useCase =
                row.useCase(USE_CASE).map(found -> found.useCase().id()).orElse("");
        LocalDate date = row.day(DATE);
        Decision.Outcome outcome = row.choice(DECISION, "decision", Decision.Outcome.class);
        Set<Party> present = row.choices(PRESENT, "party", Party.class);
        String reason = row.text(REASON);
        LocalDate next = row.day(NEXT);
        if (outcome == Decision.Outcome.ADAPT && next == null && row.given(NEXT).isEmpty()) {
            row.fault(NEXT, problem("next_missing"));
        }
        if (date != null && next != null && !next.isAfter(date)) {
            row.fault(NEXT, problem("next_before", next, date));
        }
        row.warnOfFuture(DATE, date);
        if (!useCase.isEmpty() && date != null) {
            row.keyedBy(useCase, date);
        }
        return row.isSound() && date != null && outcome != null
                ? new Decision(useCase, date, outcome, present, reason, next)
                : null;
    }

    /** Who adapts and decides again too soon gets no verdict: better to know it when the decision is recorded. */
    @Override
    protected Result effects(LoadContext context) {
        List<Warning> warnings = new ArrayList<>();
        for (Kept<Decision> kept : table().changedBy(context.sequence())) {
            Optional<UseCase> useCase = context.definitions()
                    .portfolio()
                    .useCase(kept.content().useCase())
                    .map(Portfolio.Located::useCase);
            if (kept.sequence() == context.sequence() && useCase.isPresent()) {
                tooSoon(kept.content(), useCase.get()).ifPresent(warnings::add);
                tooEarly(kept.content(), useCase.get()).ifPresent(warnings::add);
            }
        }
        return new Result(List.of(), warnings);
    }

    /** What is decided before anything was agreed does not count: more often the year is mistyped. */
    private static Optional<Warning> tooEarly(Decision decision, UseCase useCase) {
        Charter charter = useCase.charter();
        return charter == null || charter.agreedOn() == null || !decision.date().isBefore(charter.agreedOn())
                ? Optional.empty()
                : Optional.of(Warning.of(
                        DecisionsKind.class, "before_charter", decision.date(), useCase.name(), charter.agreedOn()));
    }

    private Optional<Warning> tooSoon(Decision decision, UseCase useCase) {
        LocalDate next = decision.nextDecisionDate();
        if (decision.outcome() != Decision.Outcome.ADAPT
                || next == null
                || useCase.charter() == null
                || !decision.isJoint()) {
            return Optional.empty();
        }
        Phase phase = Phase.first(useCase.charter(), calendar).adapted(decision, next, calendar);
        return phase.isTooShort()
                ? Optional.of(Warning.of(
                        DecisionsKind.class,
                        "phase_too_short",
                        next,
                        useCase.name(),
                        Math.max(0, phase.months()),
                        Phase.FEWEST_MONTHS,
                        calendar.packDate(phase.from().plusMonths(Phase.FEWEST_MONTHS - 1))))
                : Optional.empty();
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.of(DecisionsKind.class, code, arguments);
    }
}
