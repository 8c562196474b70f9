package io.wertpfad.decision;

import io.wertpfad.intake.Problem;
import io.wertpfad.intake.Warning;
import io.wertpfad.intake.record.RecordColumn;
import io.wertpfad.intake.record.RecordKind;
import io.wertpfad.intake.record.RecordRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hurdles, each known by its id from its opening to its closing. */
@Component
final class HurdlesKind extends RecordKind<Hurdle> {

    private static final RecordColumn ID = RecordColumn.text("id");
    private static final RecordColumn USE_CASE = RecordColumn.text("use_case");
    private static final RecordColumn OPENED = RecordColumn.date("opened");
    private static final RecordColumn TEXT = RecordColumn.text("text");
    private static final RecordColumn OWNER_ROLE = RecordColumn.text("owner_role");
    private static final RecordColumn DUE = RecordColumn.date("due").optional();
    private static final RecordColumn CLOSED = RecordColumn.date("closed").optional();

    HurdlesKind(SteeringRecords records) {
        super("hurdles", List.of(ID, USE_CASE, OPENED, TEXT, OWNER_ROLE, DUE, CLOSED), records.hurdleTable());
    }

    @Override
    public boolean steering() {
        return true;
    }

    @Override
    protected @Nullable Hurdle read(RecordRow row) {
        String id = row.text(ID);
        String useCase =
                row.useCase(USE_CASE).map(found -> found.useCase().id()).orElse("");
        LocalDate opened = row.day(OPENED);
        String text = row.text(TEXT);
        String ownerRole = row.text(OWNER_ROLE);
        LocalDate due = row.day(DUE);
        LocalDate closed = row.day(CLOSED);
        if (opened != null && closed != null && closed.isBefore(opened)) {
            row.fault(CLOSED, Problem.of(HurdlesKind.class, "closed_before", closed, opened));
        }
        if (opened != null && due != null && due.isBefore(opened)) {
            row.warn(Warning.of(HurdlesKind.class, "due_before", due, opened));
        }
        row.warnOfFuture(OPENED, opened);
        row.warnOfFuture(CLOSED, closed);
        if (!id.isEmpty()) {
            row.keyedBy(id);
        }
        return row.isSound() && opened != null ? new Hurdle(id, useCase, opened, text, ownerRole, due, closed) : null;
    }
}
