package io.wertpfad.measurement;

import io.wertpfad.portfolio.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Monthly series at many data states. Between two of them most series are the same: each is asked for once for every change
 * of its use case's data that concerns its months, however many data states there are. It sees the database as it is at the
 * first question and is not to outlive a change of it.
 */
public final class SeriesHistory {

    private final Measurements measurements;
    private final long now;
    private final ZoneId zone;
    private final Map<Whose, SeriesChanges> changes = new HashMap<>();
    private final Map<Asked, List<MonthValue>> months = new HashMap<>();

    /**
     * Nothing has been asked yet.
     *
     * @param now data state at which most is asked: as long as there is no question to another one, changes do not matter
     */
    public SeriesHistory(Measurements measurements, long now, ZoneId zone) {
        this.measurements = measurements;
        this.now = now;
        this.zone = zone;
    }

    /** As {@link Measurements#monthsWithFactorsOf}. */
    public List<MonthValue> monthsWithFactorsOf(
            LocalDate factorsOf, String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        long change = change(new Whose(useCase, from), to, dataState);
        return months.computeIfAbsent(
                new Asked(factorsOf, useCase, measure, from, to, change),
                asked -> measurements.monthsWithFactorsOf(factorsOf, useCase, measure, from, to, dataState, zone));
    }

    private long change(Whose whose, YearMonth to, long dataState) {
        return dataState == now && !changes.containsKey(whose)
                ? now
                : changes.computeIfAbsent(whose, w -> measurements.changes(w.useCase(), w.from()))
                        .newest(to, dataState);
    }

    private record Whose(String useCase, YearMonth from) {}

    private record Asked(
            LocalDate factorsOf, String useCase, Measure measure, YearMonth from, YearMonth to, long change) {}
}
