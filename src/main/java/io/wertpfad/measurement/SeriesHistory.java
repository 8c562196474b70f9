package io.wertpfad.measurement;

import io.wertpfad.portfolio.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Monthly series at many data states. Between two of them most series are the same: each is asked for once for every change
 * of its use case's data that concerns its months, however many data states there are, and not at all if it begins a longer
 * one. It sees the database as it is when it is asked first, and is not to outlive a change of it.
 */
public final class SeriesHistory {

    private final Measurements measurements;
    private final ZoneId zone;
    private final Map<Whose, SeriesChanges> changes = new HashMap<>();
    private final Map<Asked, List<Answer>> answers = new HashMap<>();

    public SeriesHistory(Measurements measurements, ZoneId zone) {
        this.measurements = measurements;
        this.zone = zone;
    }

    /** As {@link Measurements#monthsWithFactorsOf}. */
    public List<MonthValue> monthsWithFactorsOf(
            LocalDate factorsOf, String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        Asked asked = new Asked(factorsOf, new Whose(useCase, from), measure);
        List<Answer> known = answers.computeIfAbsent(asked, a -> new ArrayList<>());
        for (Answer answer : known) {
            if (holds(answer, asked, to, dataState)) {
                return answer.upTo(from, to);
            }
        }
        Answer answer = new Answer(
                to,
                dataState,
                List.copyOf(measurements.monthsWithFactorsOf(factorsOf, useCase, measure, from, to, dataState, zone)));
        known.add(answer);
        return answer.months();
    }

    /** Whether an answer has the months of another question. Only where absent is zero do later rows tell of earlier months. */
    private boolean holds(Answer answer, Asked asked, YearMonth to, long dataState) {
        return (answer.to().equals(to)
                        || (answer.to().isAfter(to) && !asked.measure().absentIsZero()))
                && (answer.dataState() == dataState
                        || newest(asked.whose(), to, answer.dataState()) == newest(asked.whose(), to, dataState));
    }

    private long newest(Whose whose, YearMonth to, long dataState) {
        return changes.computeIfAbsent(whose, w -> measurements.changes(w.useCase(), w.from()))
                .newest(to, dataState);
    }

    private record Whose(String useCase, YearMonth from) {}

    private record Asked(LocalDate factorsOf, Whose whose, Measure measure) {}

    private record Answer(YearMonth to, long dataState, List<MonthValue> months) {

        List<MonthValue> upTo(YearMonth from, YearMonth last) {
            long count = Math.max(0, ChronoUnit.MONTHS.between(from, last) + 1);
            return months.subList(0, (int) Math.min(months.size(), count));
        }
    }
}
