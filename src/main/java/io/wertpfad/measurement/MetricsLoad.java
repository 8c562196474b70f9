package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.FileLoad;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.RowOutcome;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.intake.reading.Amounts;
import io.wertpfad.measurement.Coverage.SeriesMonth;
import io.wertpfad.measurement.Metric.Empty;
import io.wertpfad.measurement.Metric.Faulty;
import io.wertpfad.measurement.Metric.Sound;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One metrics file on its way into the store, rolled up in bounded memory. */
final class MetricsLoad implements FileLoad {

    /** What is kept in memory before it is written out, counted in values: some 30 MB. */
    private static final int MAX_KEPT = 200_000;

    private final RollUps store;
    private final LoadContext context;
    private final MetricRows rows;
    private final SeriesIds ids;
    private final Coverage coverage = new Coverage();
    private final Exclusions exclusions;
    private final Effects effects;
    private final Map<Bucket, RollUp> rollUps = new HashMap<>();
    private int kept;
    private boolean written;
    private @Nullable Sound latest;

    MetricsLoad(RollUps store, List<Field> fields, LoadContext context) {
        this.store = store;
        this.context = context;
        this.rows = new MetricRows(MetricsColumns.of(fields), context.definitions());
        this.ids = store.ids();
        this.exclusions = new Exclusions(store, ids, context);
        this.effects = new Effects(store, context);
    }

    @Override
    public void take(Cells row, RowOutcome outcome) {
        rows.read(row, metric -> {
            if (metric instanceof Sound sound) {
                take(row, sound, outcome);
            } else if (metric instanceof Faulty faulty) {
                if (faulty.day() != null) {
                    exclusions.taint(faulty.day());
                }
                outcome.rejected(faulty.field(), faulty.faults());
            } else if (metric instanceof Empty empty) {
                outcome.noValue(empty.field());
            }
        });
    }

    private void take(Cells row, Sound sound, RowOutcome outcome) {
        Problem excluded = excluded(row, sound);
        if (excluded != null) {
            outcome.rejected(sound.field(), List.of(new Fault(sound.field(), excluded)));
        } else if (!coverage.add(sound.bucket())) {
            exclusions.taint(sound.bucket().dayKey());
            Problem mixed = Exclusions.mixedGrain(sound.bucket());
            outcome.rejected(sound.field(), List.of(new Fault(sound.field(), mixed)));
        } else {
            add(row, sound);
            outcome.accepted(sound.field());
        }
    }

    private @Nullable Problem excluded(Cells row, Sound sound) {
        boolean cameBack = context.mend()
                .filter(mend -> mend.counted().contains(row.originLine(), row.recordName(sound.field())))
                .isPresent();
        return cameBack
                ? Problem.of(MetricsLoad.class, "already_mended", row.originLine())
                : exclusions.of(sound.bucket());
    }

    private void add(Cells row, Sound sound) {
        RollUp rollUp = rollUp(sound);
        BigDecimal value = sound.value();
        if (value == null) {
            rollUp.addRatio(orZero(sound.numerator()), orZero(sound.denominator()), sound.behind(), row.originLine());
        } else {
            rollUp.addValue(value, sound.behind(), row.originLine());
        }
        keep(rollUp);
        latest = sound;
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

    private static BigDecimal orZero(@Nullable BigDecimal part) {
        return part == null ? BigDecimal.ZERO : part;
    }

    private void write() {
        List<RollUps.Stored> stored = new ArrayList<>();
        rollUps.forEach((bucket, rollUp) -> stored.add(stored(bucket, rollUp)));
        store.add(context.sequence(), context.origin(), stored);
        rollUps.clear();
        kept = 0;
        written = true;
    }

    /** Amounts get the measure's unit; those of an activity keep theirs until a factor is known. */
    private RollUps.Stored stored(Bucket bucket, RollUp rollUp) {
        SeriesKey series = bucket.series();
        Unit from = bucket.unit();
        Unit to = series.activity().isEmpty()
                ? context.definitions()
                        .portfolio()
                        .useCase(series.useCase())
                        .flatMap(located -> located.useCase().measure(series.measure()))
                        .map(Measure::unit)
                        .orElse(from)
                : from;
        return new RollUps.Stored(
                ids.of(series),
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
        if (!exclusions.grow(coverage.months())) {
            return false;
        }
        discard();
        return true;
    }

    @Override
    public Result finish() {
        write();
        Map<SeriesMonth, Set<Long>> touched = new Superseding(store, ids, context, exclusions).apply(coverage.months());
        return effects.of(touched, coverage.months().keySet());
    }

    @Override
    public void discard() {
        rollUps.clear();
        coverage.clear();
        kept = 0;
        if (written) {
            store.discard(context.sequence());
            written = false;
        }
    }
}
