package io.wertpfad.decision;

import io.wertpfad.intake.Problem;
import io.wertpfad.intake.record.RecordColumn;
import io.wertpfad.intake.record.RecordKind;
import io.wertpfad.intake.record.RecordRow;
import io.wertpfad.portfolio.Party;
import java.time.LocalDate;
import java.util.List;
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

    DecisionsKind(SteeringRecords records) {
        super("decisions", List.of(USE_CASE, DATE, DECISION, PRESENT, REASON, NEXT), records.decisionTable());
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
        if (!useCase.isEmpty() && date != null) {
            row.keyedBy(useCase, date);
        }
        return row.isSound() && date != null && outcome != null
                ? new Decision(useCase, date, outcome, present, reason, next)
                : null;
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.of(DecisionsKind.class, code, arguments);
    }
}
