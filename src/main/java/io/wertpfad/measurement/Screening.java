package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.measurement.Coverage.Days;
import io.wertpfad.measurement.Coverage.SeriesMonth;
import io.wertpfad.measurement.Metric.Empty;
import io.wertpfad.measurement.Metric.Faulty;
import io.wertpfad.measurement.Metric.Sound;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a metrics file count, and why the others do not. Each month of a series is decided by itself: whoever
 * looks at some of them only finds the same as whoever looks at all.
 */
final class Screening {

    private final LoadContext context;
    private final Screened screened;
    private final Exclusions exclusions;
    private final Coverage coverage = new Coverage();

    Screening(RollUps store, SeriesIds ids, LoadContext context, Screened screened) {
        this.context = context;
        this.screened = screened;
        this.exclusions = new Exclusions(store, ids, context);
    }

    void take(Cells row, Metric metric) {
        if (metric instanceof Sound sound) {
            take(row, sound);
        } else if (metric instanceof Faulty faulty) {
            if (faulty.day() != null) {
                exclusions.taint(faulty.day());
            }
            screened.rejected(row, faulty.field(), faulty.faults());
        } else if (metric instanceof Empty empty) {
            screened.withoutValue(row, empty.field());
        }
    }

    private void take(Cells row, Sound sound) {
        Problem excluded = excluded(row, sound);
        if (excluded != null) {
            reject(row, sound, excluded);
        } else if (!coverage.add(sound.bucket())) {
            exclusions.taint(sound.bucket().dayKey());
            reject(row, sound, Exclusions.mixedGrain(sound.bucket()));
        } else {
            screened.accepted(row, sound);
        }
    }

    private void reject(Cells row, Sound sound, Problem problem) {
        screened.rejected(row, sound.field(), List.of(new Fault(sound.field(), problem)));
    }

    private @Nullable Problem excluded(Cells row, Sound sound) {
        boolean cameBack = context.mend()
                .filter(mend -> mend.counted().contains(row.originLine(), row.recordName(sound.field())))
                .isPresent();
        return cameBack
                ? Problem.of(Screening.class, "already_mended", row.originLine())
                : exclusions.of(sound.bucket());
    }

    /** Looks at what a pass found; true if records that it let through must not count, so that all have to come again. */
    boolean grow() {
        return exclusions.grow(coverage.months());
    }

    /** Forgets the records of a pass, not what was found out about them. */
    void clear() {
        coverage.clear();
    }

    Map<SeriesMonth, Days> covered() {
        return coverage.months();
    }

    Exclusions exclusions() {
        return exclusions;
    }

    /** Is told what becomes of each record. */
    interface Screened {

        void accepted(Cells row, Sound sound);

        void rejected(Cells row, Field field, List<Fault> faults);

        void withoutValue(Cells row, Field field);
    }
}
