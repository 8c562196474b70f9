package io.wertpfad.measurement;

import io.wertpfad.intake.FileKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tests of other packages need of the store of metrics. */
public final class MetricsStore {

    private MetricsStore() {}

    public static FileKind kind(JdbcTemplate template) {
        return new MetricsKind(template);
    }

    public static Measurements measurements(JdbcTemplate template) {
        return new Measurements(template);
    }
}
