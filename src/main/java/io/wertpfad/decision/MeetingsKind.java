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

/** Meetings of a customer's steering: a row for each thing that was agreed, or one if nothing was. */
@Component
final class MeetingsKind extends RecordKind<Meeting> {

    private static final RecordColumn CUSTOMER = RecordColumn.text("customer");
    private static final RecordColumn DATE = RecordColumn.date("date");
    private static final RecordColumn PRESENT = RecordColumn.text("present");
    private static final RecordColumn AGREED = RecordColumn.text("agreed").optional();
    private static final RecordColumn OWNER_ROLE =
            RecordColumn.text("owner_role").optional();
    private static final RecordColumn DUE = RecordColumn.date("due").optional();
    private static final RecordColumn DONE = RecordColumn.date("done").optional();

    /** The set of yes and no among the synonyms. */
    private static final String YES_NO = "done";

    MeetingsKind(SteeringRecords records) {
        super("meetings", List.of(CUSTOMER, DATE, PRESENT, AGREED, OWNER_ROLE, DUE, DONE), records.meetingTable());
    }

    @Override
    public boolean steering() {
        return true;
    }

    @Override
    protected @Nullable Meeting read(RecordRow row) {
        String customer = row.customer(CUSTOMER);
        LocalDate date = row.day(DATE);
        Set<Party> present = row.choices(PRESENT, "party", Party.class);
        String agreed = row.text(AGREED);
        String ownerRole = row.text(OWNER_ROLE);
        LocalDate due = row.day(DUE);
        boolean yes = row.says(DONE, YES_NO, "yes");
        LocalDate doneOn = yes || row.says(DONE, YES_NO, "no") ? null : row.day(DONE);
        if (agreed.isEmpty() && (due != null || doneOn != null || yes)) {
            row.fault(AGREED, Problem.of(MeetingsKind.class, "nothing_agreed"));
        }
        if (date != null && doneOn != null && doneOn.isBefore(date)) {
            row.fault(DONE, Problem.of(MeetingsKind.class, "done_before", doneOn, date));
        }
        row.warnOfFuture(DATE, date);
        row.warnOfFuture(DONE, doneOn);
        if (!customer.isEmpty() && date != null) {
            row.keyedBy(customer, date, agreed);
        }
        return row.isSound() && date != null
                ? new Meeting(customer, date, present, agreed, ownerRole, due, yes || doneOn != null, doneOn)
                : null;
    }
}
