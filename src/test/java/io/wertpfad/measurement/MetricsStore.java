package io.wertpfad.measurement;

import io.wertpfad.intake.FileKind;
import io.wertpfad.intake.IntakeFixture;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tests of other packages need of the store of metrics. */
public final class MetricsStore {

    private MetricsStore() {}

    public static FileKind kind(JdbcTemplate template) {
        return new MetricsKind(template);
    }

    /** All kinds of files that this package gives a meaning. */
    public static List<FileKind> kinds(JdbcTemplate template) {
        return List.of(
                kind(template),
                new EmissionFactorsKind(template),
                new LifeCycleCostsKind(new LifeCycleCosts(template)));
    }

    public static LifeCycleCosts lifeCycleCosts(JdbcTemplate template) {
        return new LifeCycleCosts(template);
    }

    public static Tracing tracing(IntakeFixture workspace) {
        JdbcTemplate template = workspace.template();
        return new Tracing(template, measurements(template), workspace.loadedFiles(), workspace.originals());
    }

    public static Measurements measurements(JdbcTemplate template) {
        return new Measurements(template);
    }
}
