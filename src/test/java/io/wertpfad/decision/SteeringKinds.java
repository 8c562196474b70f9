package io.wertpfad.decision;

import io.wertpfad.intake.FileKind;
import io.wertpfad.portfolio.PackCalendar;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tests of other packages need of the kinds of files of the steering. */
public final class SteeringKinds {

    private SteeringKinds() {}

    public static SteeringRecords records(JdbcTemplate template) {
        return new SteeringRecords(template);
    }

    public static List<FileKind> kinds(JdbcTemplate template) {
        SteeringRecords records = new SteeringRecords(template);
        return List.of(
                new DecisionsKind(records, new PackCalendar(5)),
                new MeetingsKind(records),
                new HurdlesKind(records),
                new BuildingBlocksKind(records));
    }
}
