package io.wertpfad.measurement;

import io.wertpfad.intake.FileRefused;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Mend;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.Coverage.Days;
import io.wertpfad.measurement.Coverage.SeriesMonth;
import io.wertpfad.measurement.Metric.DayKey;
import io.wertpfad.measurement.RollUps.Known;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sound rows that must not count because of what else is in the file or already known: found after a pass, applied in the
 * next. They only ever grow, so the passes come to an end.
 */
final class Exclusions {

    /** Bounds the memory for a file, as {@link Coverage} does for the rows that count. */
    private static final int MAX_TAINTED = 250_000;

    private final RollUps store;
    private final SeriesIds ids;
    private final long sequence;
    private final boolean append;
    private final Optional<Mend> mend;

    private final Set<DayKey> tainted = new HashSet<>();
    private final Map<SeriesMonth, Set<DayKey>> heldDays = new HashMap<>();
    private final Set<SeriesMonth> heldMonths = new HashSet<>();
    private final Set<DayKey> supersededMeanwhile = new HashSet<>();
    private final Set<SeriesMonth> mixedGrain = new HashSet<>();

    Exclusions(RollUps store, SeriesIds ids, LoadContext context) {
        this.store = store;
        this.ids = ids;
        this.sequence = context.sequence();
        this.append = context.append();
        this.mend = context.mend();
    }

    /** A day of which a row was rejected. */
    void taint(DayKey day) {
        if (tainted.add(day) && tainted.size() > MAX_TAINTED) {
            throw new FileRefused(Problem.of(Coverage.class, "too_many_series", MAX_TAINTED));
        }
    }

    /** Why a sound row does not count, null if it does. */
    @Nullable
    Problem of(Bucket bucket) {
        if (heldDays.isEmpty() && heldMonths.isEmpty() && supersededMeanwhile.isEmpty() && mixedGrain.isEmpty()) {
            return null;
        }
        DayKey day = bucket.dayKey();
        SeriesMonth month = day.month();
        if (heldMonths.contains(month) || heldDays.getOrDefault(month, Set.of()).contains(day)) {
            return Problem.of(Exclusions.class, "held_back", span(day));
        }
        if (supersededMeanwhile.contains(day)) {
            return Problem.of(Exclusions.class, "superseded", span(day));
        }
        return mixedGrain.contains(month) ? mixedGrain(bucket) : null;
    }

    static Problem mixedGrain(Bucket bucket) {
        return Problem.of(Exclusions.class, "mixed_grain", bucket.month());
    }

    /** A month by its name, not by its first day. */
    private static Object span(DayKey day) {
        return day.grain() == Grain.MONTH ? day.month().month() : day.day();
    }

    /** Whether the old value of a day stays although the file has rows in its month. */
    boolean staysAsItWas(SeriesMonth month, Known known) {
        return heldMonths.contains(month)
                || heldDays.getOrDefault(month, Set.of()).stream().anyMatch(day -> touches(day, known));
    }

    /** Looks at what a pass found; true if rows that it took must not count. */
    boolean grow(Map<SeriesMonth, Days> covered) {
        boolean grown = false;
        // Rows that are only added leave the old value as it is: nothing has to be held back for its sake.
        for (DayKey day : append ? Set.<DayKey>of() : tainted) {
            grown |= growDay(day);
        }
        for (Map.Entry<SeriesMonth, Days> entry : covered.entrySet()) {
            grown |= growMonth(entry.getKey(), entry.getValue());
        }
        return grown;
    }

    /**
     * The old value of a tainted day stays. One that is known in another grain stands for more than the day: then the
     * whole month stays, or parts of it would count twice.
     */
    private boolean growDay(DayKey day) {
        List<Known> touched = known(day.month()).stream()
                .filter(k -> touches(day, k) && !isOfFamily(k))
                .toList();
        if (touched.isEmpty()) {
            return false;
        }
        boolean otherGrain = touched.stream().anyMatch(k -> k.grain() != day.grain());
        return otherGrain
                ? heldMonths.add(day.month())
                : heldDays.computeIfAbsent(day.month(), m -> new HashSet<>()).add(day);
    }

    private boolean growMonth(SeriesMonth month, Days days) {
        boolean grown = false;
        List<Known> otherwise =
                known(month).stream().filter(k -> k.grain() != days.grain()).toList();
        if (!otherwise.isEmpty() && (append || !days.coverMonth())) {
            grown = mixedGrain.add(month);
        }
        if (otherwise.stream().anyMatch(k -> staysAsItWas(month, k))) {
            grown |= heldMonths.add(month);
        }
        if (mend.isPresent()) {
            for (LocalDate day : days.all()) {
                grown |= growMeanwhile(new DayKey(month.series(), day, days.grain()), mend.get());
            }
        }
        return grown;
    }

    private boolean growMeanwhile(DayKey day, Mend from) {
        List<Known> touched =
                known(day.month()).stream().filter(k -> touches(day, k)).toList();
        boolean countsFromFamily = touched.stream().anyMatch(this::isOfFamily);
        boolean newer = touched.stream().anyMatch(k -> k.sequence() > from.parentSequence());
        return !countsFromFamily && (newer || isReplacedSince(day, from)) && supersededMeanwhile.add(day);
    }

    /** A newer file may have replaced the day without having a row for it. */
    private boolean isReplacedSince(DayKey day, Mend from) {
        return ids
                .find(day.series())
                .map(id -> store.replacedBetween(id, day.month().month(), from.parentSequence(), sequence))
                .orElse(List.of())
                .stream()
                .anyMatch(later -> !from.family().contains(later.sequence())
                        && (day.grain() == Grain.MONTH || later.has(day.day())));
    }

    /** Rows of a mended file are added to days that count from its family, so there a rejected neighbour does no harm. */
    private boolean isOfFamily(Known known) {
        return mend.isPresent() && mend.get().family().contains(known.sequence());
    }

    private List<Known> known(SeriesMonth month) {
        return ids.find(month.series())
                .map(id -> store.known(id, month.month(), sequence))
                .orElse(List.of());
    }

    private static boolean touches(DayKey day, Known known) {
        if (day.grain() == Grain.MONTH || known.grain() == Grain.MONTH) {
            return day.month().month().equals(known.month());
        }
        return !end(day.grain(), day.day()).isBefore(start(known.grain(), known.day()))
                && !end(known.grain(), known.day()).isBefore(start(day.grain(), day.day()));
    }

    /** Weeks are booked on their Thursday. */
    private static LocalDate start(Grain grain, LocalDate day) {
        return grain == Grain.WEEK ? day.minusDays(3) : day;
    }

    private static LocalDate end(Grain grain, LocalDate day) {
        return grain == Grain.WEEK ? day.plusDays(3) : day;
    }
}
