package io.wertpfad.portfolio;

import io.wertpfad.portfolio.Measure.BaselineRule.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that baseline, pilot and decision of a charter follow each other so that there is something to decide on. */
final class Timeline {

    /** Below this a pilot gives no verdict: see the table of verdicts in {@code src/docs/statistics.md}. */
    private static final int FEWEST_PILOT_MONTHS = 3;

    private static final int FEWEST_BASELINE_MONTHS = 6;

    private final Findings findings;
    private final PackCalendar calendar;
    private final Fields charter;

    Timeline(Findings findings, PackCalendar calendar, Fields charter) {
        this.findings = findings;
        this.calendar = calendar;
        this.charter = charter;
    }

    /** What is null was missing or wrong, and is reported already. */
    void check(
            @Nullable LocalDate agreedOn,
            @Nullable Window baseline,
            @Nullable Window pilot,
            @Nullable LocalDate decision,
            List<Measure> measures) {
        boolean judgedByMonths = measures.stream().anyMatch(m -> m.baseline().kind() != Kind.FIXED);
        if (baseline != null && baseline.months() < FEWEST_BASELINE_MONTHS && judgedByMonths) {
            findings.warn(charter.place("baseline"), "baseline.short", baseline.months(), FEWEST_BASELINE_MONTHS);
        }
        if (pilot == null) {
            return;
        }
        if (baseline != null && !baseline.to().isBefore(pilot.from())) {
            findings.add(charter.place("baseline"), "baseline.overlaps", baseline.to(), pilot.from());
        }
        if (agreedOn != null && !agreedOn.isBefore(pilot.from().plusMonths(1).atDay(1))) {
            findings.warn(charter.place("agreed_on"), "agreed.late", agreedOn, pilot.from());
        }
        if (pilot.months() < FEWEST_PILOT_MONTHS) {
            findings.add(charter.place("pilot"), "pilot.short", pilot.months(), FEWEST_PILOT_MONTHS);
        } else if (decision != null) {
            checkDecision(pilot, decision);
        }
    }

    private void checkDecision(Window pilot, LocalDate decision) {
        YearMonth served = calendar.servingPeriod(decision);
        long held = ChronoUnit.MONTHS.between(pilot.from(), served) + 1;
        if (held < FEWEST_PILOT_MONTHS) {
            LocalDate earliest = calendar.packDate(pilot.from().plusMonths(FEWEST_PILOT_MONTHS - 1));
            findings.add(
                    charter.place("decision_date"),
                    "decision.early",
                    decision,
                    served,
                    Math.max(0, held),
                    FEWEST_PILOT_MONTHS,
                    earliest);
        } else if (served.isBefore(pilot.to())) {
            findings.warn(
                    charter.place("decision_date"),
                    "decision.before_end",
                    decision,
                    served,
                    pilot.to(),
                    calendar.packDate(pilot.to()));
        }
    }
}
