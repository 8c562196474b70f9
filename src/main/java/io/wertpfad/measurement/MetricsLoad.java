package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.FileLoad;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.RowOutcome;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.intake.reading.Amounts;
import io.wertpfad.measurement.Coverage.Days;
import io.wertpfad.measurement.Coverage.SeriesMonth;
import io.wertpfad.measurement.Metric.Sound;
import io.wertpfad.measurement.Screening.Screened;
import io.wertpfad.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One metrics file on its way into the store, rolled up in bounded memory. */
final class MetricsLoad implements FileLoad, Screened {

    /** What is kept in memory before it is written out, counted in values: some 30 MB. */
    private static final int MAX_KEPT = 200_000;

    private final RollUps store;
    private final LoadContext context;
    private final MetricRows rows;
    private final SeriesIds ids;
    private final Screening screening;
    private final Effects effects;
    private final Map<Bucket, RollUp> rollUps = new HashMap<>();
    private int kept;
    private boolean written;
    private @Nullable Sound latest;
    private @Nullable RowOutcome outcome;

    MetricsLoad(RollUps store, List<Field> fields, LoadContext context) {
        this.store = store;
        this.context = context;
        this.rows = new MetricRows(MetricsColumns.of(fields), context.definitions());
        this.ids = store.ids();
        this.screening = new Screening(store, ids, context, this);
        this.effects = new Effects(store, context);
    }

    @Override
    public void take(Cells row, RowOutcome told) {
        outcome = told;
        rows.read(row, metric -> screening.take(row, metric));
    }

    @Override
    public void accepted(Cells row, Sound sound) {
        RollUp rollUp = rollUp(sound);
        rollUp.add(sound, row.originLine());
        keep(rollUp);
        latest = sound;
        told().accepted(sound.field());
    }

    @Override
    public void rejected(Cells row, Field field, List<Fault> faults) {
        told().rejected(field, faults);
    }

    @Override
    public void withoutValue(Cells row, Field field) {
        told().noValue(field);
    }

    private RowOutcome told() {
        return Objects.requireNonNull(outcome, "a record comes in a row");
    }

    @Override
    public boolean takeMore(Amounts amounts) {
        Sound like = latest;
        if (like == null || like.value() == null || like.keepsValues()) {
            return false;
        }
        RollUp rollUp = rollUp(like);
        rollUp.addValues(amounts, like.behind());
        keep(rollUp);
        return true;
    }

    /** The roll-up that a record belongs to, about to grow. */
    private RollUp rollUp(Sound sound) {
        RollUp rollUp = rollUps.get(sound.bucket());
        if (rollUp == null) {
            rollUp = new RollUp(sound.keepsValues());
            rollUps.put(sound.bucket(), rollUp);
        } else {
            kept -= rollUp.size();
        }
        return rollUp;
    }

    private void keep(RollUp rollUp) {
        kept += rollUp.size();
        if (kept > MAX_KEPT) {
            write();
        }
    }

    private void write() {
        List<RollUps.Stored> stored = new ArrayList<>();
        rollUps.forEach((bucket, rollUp) -> stored.add(stored(bucket, rollUp)));
        store.add(context.sequence(), context.origin(), stored);
        rollUps.clear();
        kept = 0;
        written = true;
    }

    private RollUps.Stored stored(Bucket bucket, RollUp rollUp) {
        Unit from = bucket.unit();
        Unit to = bucket.storedUnit(context.definitions());
        return new RollUps.Stored(
                ids.of(bucket.series()),
                bucket.day(),
                bucket.grain(),
                to,
                rollUp.rolled(amount -> from.convert(amount, to)),
                rollUp.keepsValues(),
                from,
                rollUp.values());
    }

    @Override
    public boolean needsAnotherPass() {
        if (!screening.grow()) {
            return false;
        }
        discard();
        return true;
    }

    @Override
    public Result finish() {
        write();
        Map<SeriesMonth, Days> covered = screening.covered();
        Map<SeriesMonth, Set<Long>> touched =
                new Superseding(store, ids, context, screening.exclusions()).apply(covered);
        return effects.of(touched, covered.keySet());
    }

    @Override
    public void discard() {
        rollUps.clear();
        screening.clear();
        kept = 0;
        if (written) {
            store.discard(context.sequence());
            written = false;
        }
    }
}
