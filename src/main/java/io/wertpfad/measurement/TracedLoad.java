package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.FileLoad;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.LoadedFile;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.RowOutcome;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.measurement.CountingRollUps.Past;
import io.wertpfad.measurement.Metric.DayKey;
import io.wertpfad.measurement.Metric.Sound;
import io.wertpfad.measurement.Screening.Screened;
import io.wertpfad.measurement.TracedRow.Fate;
import io.wertpfad.measurement.TracedRow.Understood;
import io.wertpfad.unit.Unit;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One archived metrics file read again for a month of a measure. Its records are screened as they were when it was loaded;
 * once that is settled, they come a last time and are handed on, one by one.
 */
final class TracedLoad implements FileLoad, Screened {

    private final LoadContext context;
    private final MetricRows rows;
    private final TraceScope scope;
    private final Screening screening;
    private final Conversions conversions;
    private final Consumer<TracedRow> seen;
    private final Map<DayKey, @Nullable Long> supersededBy = new HashMap<>();
    private final DaySums stored = new DaySums();
    private final Map<Bucket, RollUp> rollUps = new HashMap<>();
    private final SortedMap<Long, Long> superseded = new TreeMap<>();
    private long counting;
    private long rejected;
    private long withoutValue;
    private boolean settled;

    TracedLoad(
            RollUps store,
            List<Field> fields,
            LoadContext context,
            MeasureId measure,
            YearMonth month,
            List<Past> past,
            Conversions conversions,
            Consumer<TracedRow> seen) {
        MetricsColumns columns = MetricsColumns.of(fields);
        this.context = context;
        this.rows = new MetricRows(columns, context.definitions());
        this.scope = new TraceScope(columns, measure.useCase(), measure.measure(), month);
        this.screening = new Screening(store, store.ids(), context, this);
        this.conversions = conversions;
        this.seen = seen;
        for (Past then : past) {
            StoredRollUp rollUp = then.rollUp();
            DayKey day = new DayKey(rollUp.series(), rollUp.day(), rollUp.grain());
            supersededBy.put(day, then.supersededBy());
            stored.add(day, rollUp.rolled());
        }
    }

    @Override
    public void take(Cells row, RowOutcome outcome) {
        rows.read(row, metric -> {
            if (scope.concerns(row, metric)) {
                screening.take(row, metric);
            }
        });
    }

    @Override
    public void accepted(Cells row, Sound sound) {
        if (!settled) {
            return;
        }
        rollUps.computeIfAbsent(sound.bucket(), bucket -> new RollUp(false)).add(sound, row.originLine());
        Long by = supersededBy.get(sound.bucket().dayKey());
        if (by == null) {
            counting++;
        } else {
            superseded.merge(by, 1L, Long::sum);
        }
        Understood understood = conversions.understood(sound, context.definitions());
        see(row, sound.field(), by == null ? Fate.COUNTS : Fate.SUPERSEDED, by, List.of(), understood);
    }

    @Override
    public void rejected(Cells row, Field field, List<Fault> faults) {
        if (settled) {
            rejected++;
            see(
                    row,
                    field,
                    Fate.REJECTED,
                    null,
                    faults.stream().map(Fault::problem).toList(),
                    null);
        }
    }

    @Override
    public void withoutValue(Cells row, Field field) {
        if (settled) {
            withoutValue++;
            see(row, field, Fate.WITHOUT_VALUE, null, List.of(), null);
        }
    }

    private void see(
            Cells row,
            Field field,
            Fate fate,
            @Nullable Long by,
            List<Problem> problems,
            @Nullable Understood understood) {
        ParsedDate.Span span = scope.span(row);
        seen.accept(new TracedRow(
                context.sequence(),
                row.line(),
                context.origin(),
                row.originLine(),
                fate,
                by,
                problems,
                scope.written(row, field),
                span == null ? null : span.day(),
                span == null ? null : span.grain(),
                understood));
    }

    @Override
    public boolean needsAnotherPass() {
        boolean another = !settled;
        settled = settled || !screening.grow();
        screening.clear();
        return another;
    }

    @Override
    public Result finish() {
        return new Result(List.of(), List.of());
    }

    @Override
    public void discard() {
        screening.clear();
    }

    /** What was found. */
    TracedFile found(LoadedFile file) {
        DaySums read = new DaySums();
        rollUps.forEach((bucket, rollUp) -> {
            Unit to = bucket.storedUnit(context.definitions());
            read.add(bucket.dayKey(), rollUp.rolled(amount -> bucket.unit().convert(amount, to)));
        });
        return new TracedFile(file, counting, superseded, rejected, withoutValue, read.agreesWith(stored));
    }
}
