package io.wertpfad.intake.record;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.FileLoad;
import io.wertpfad.intake.FileRefused;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Mend;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.RowOutcome;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.intake.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of records on its way into the store.
 *
 * <p>Rows of one key stand or fall together: where one is rejected and the key is known already, the old record stays and
 * the good rows are held back; where a key may have one row only and has several, none of them counts.
 */
final class RecordLoad<T> implements FileLoad {

    /** Nobody writes more decisions or factors by hand; beyond, it is another kind of file. */
    private static final int MOST = 100_000;

    private final RecordKind<T> kind;
    private final RecordTable<T> table;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Field anchor;
    private final LoadContext context;
    private final RecordExclusions exclusions;
    private final List<Taken<T>> taken = new ArrayList<>();

    RecordLoad(RecordKind<T> kind, List<Field> fields, LoadContext context) {
        this.kind = kind;
        this.table = kind.table();
        this.anchor = fields.get(0);
        fields.forEach(field -> this.fields.put(field.name(), field));
        this.context = context;
        this.exclusions = new RecordExclusions(!kind.sharesKey());
    }

    @Override
    public void take(Cells cells, RowOutcome outcome) {
        RecordRow row = new RecordRow(fields, cells, context);
        if (row.isBlank()) {
            outcome.noValue(anchor);
            return;
        }
        T content = kind.read(row);
        if (row.hasNoValue()) {
            outcome.noValue(anchor);
            return;
        }
        RecordKey key = row.key();
        if (key != null) {
            exclusions.saw(key, cells.line());
        }
        Problem excluded = key == null ? null : excluded(key, cells);
        if (content == null || key == null || !row.faults().isEmpty()) {
            if (key != null) {
                exclusions.taint(key);
            }
            outcome.rejected(anchor, row.faults());
        } else if (excluded != null) {
            outcome.rejected(anchor, List.of(new Fault(anchor, excluded)));
        } else {
            keep(new Taken<>(key, cells.line(), content, List.copyOf(row.warnings())));
            outcome.accepted(anchor);
        }
    }

    private void keep(Taken<T> record) {
        if (taken.size() == MOST) {
            throw new FileRefused(Problem.of(RecordLoad.class, "too_many_records", kind.name(), MOST));
        }
        taken.add(record);
    }

    private @Nullable Problem excluded(RecordKey key, Cells cells) {
        Mend mend = context.mend().orElse(null);
        if (mend != null && mend.counted().contains(cells.originLine(), anchor.name())) {
            return Problem.of(RecordLoad.class, "already_mended", cells.originLine());
        }
        if (mend != null && isNewerElsewhere(key, mend)) {
            return Problem.of(RecordLoad.class, "superseded", key.shown());
        }
        return exclusions.of(key, cells.line());
    }

    private boolean isNewerElsewhere(RecordKey key, Mend mend) {
        return known(key).stream()
                .anyMatch(k ->
                        k.sequence() > mend.parentSequence() && !mend.family().contains(k.sequence()));
    }

    private List<Kept<T>> known(RecordKey key) {
        return table.known(key, context.sequence());
    }

    @Override
    public boolean needsAnotherPass() {
        if (!exclusions.grow(key -> known(key).stream().anyMatch(k -> !isOfFamily(k)))) {
            return false;
        }
        discard();
        return true;
    }

    private boolean isOfFamily(Kept<T> known) {
        return context.mend().filter(m -> m.family().contains(known.sequence())).isPresent();
    }

    @Override
    public Result finish() {
        Map<RecordKey, List<Taken<T>>> byKey = new LinkedHashMap<>();
        taken.forEach(
                t -> byKey.computeIfAbsent(t.key(), k -> new ArrayList<>()).add(t));
        List<RecordKey> replaced = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> together = new ArrayList<>();
        byKey.forEach((key, rows) -> {
            List<Kept<T>> known = known(key);
            boolean adds = kind.sharesKey() && known.stream().allMatch(this::isOfFamily);
            if (known.isEmpty() || adds) {
                return;
            }
            replaced.add(key);
            if (known.stream().anyMatch(k -> k.sequence() >= context.togetherSince())) {
                together.add(key.shown());
            } else if (!known.stream().map(Kept::content).toList().equals(contents(rows))) {
                changed.add(key.shown());
            }
        });
        table.supersede(replaced, context.sequence());
        table.add(context.sequence(), taken);
        Result effects = kind.effects(context);
        List<Warning> warnings = new ArrayList<>();
        taken.forEach(t -> warnings.addAll(t.warnings()));
        warnings.addAll(effects.warnings());
        warning("record_changed", changed).ifPresent(warnings::add);
        warning("record_overlap", together).ifPresent(warnings::add);
        return new Result(effects.restated(), warnings);
    }

    private static <T> List<T> contents(List<Taken<T>> rows) {
        return rows.stream().map(Taken::content).toList();
    }

    private static Optional<Warning> warning(String code, List<String> keys) {
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(Warning.of(RecordLoad.class, code, keys.size(), keys.get(0)));
    }

    @Override
    public void discard() {
        taken.clear();
    }

    /** A record that counts, unless a later pass says otherwise. */
    record Taken<T>(RecordKey key, int line, T content, List<Warning> warnings) {}
}
