package io.wertpfad.decision;

import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Assurance;
import io.wertpfad.trend.Assessment.Gap;
import io.wertpfad.trend.Question;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What only the command {@code trend} says, since its document shows it: missing months, the slope of the whole series, the
 * assurance, and a question that does not fit the series. A portfolio would have refused the latter.
 */
final class BareReasons {

    private static final int NAMED = 12;
    private static final int ENOUGH_FOR_ASSURANCE = 6;
    private static final int ENOUGH_FOR_SLOPE = 4;

    private final BareQuestion asked;
    private final Question question;
    private final Assessment assessment;
    private final Assessment.Slope slope;
    private final List<Message> reasons = new ArrayList<>();

    BareReasons(BareQuestion asked, Question question, Assessment assessment, Assessment.Slope slope) {
        this.asked = asked;
        this.question = question;
        this.assessment = assessment;
        this.slope = slope;
    }

    List<Message> all() {
        windows();
        missingMonths();
        assurance();
        slope();
        return reasons;
    }

    private void windows() {
        List<AssessedPoint> points = assessment.points();
        if (assessment.baselineN() == 0 && assessment.n() > 0) {
            add(
                    "baseline_outside",
                    Spans.of(question.baselineFrom(), question.baselineTo()),
                    Spans.of(
                            points.get(0).period(),
                            points.get(points.size() - 1).period()));
        }
        YearMonth first = Objects.requireNonNull(question.pilotFrom());
        YearMonth last = Objects.requireNonNull(question.finalLook());
        LocalDate decision = asked.decision();
        if (assessment.effect().looks() != null && assessment.effect().looks() == 0) {
            if (decision != null && assessment.n() > 0) {
                add("decision_too_early", decision, last, first.plusMonths(2));
            } else if (assessment.n() > 0) {
                add(
                        "pilot_too_short",
                        Message.of(BareReasons.class, "prefix.series"),
                        assessment.effect().pilotN());
            }
        }
    }

    private void missingMonths() {
        List<AssessedPoint> points = assessment.points();
        if (points.isEmpty() || assessment.n() == 0) {
            return;
        }
        Set<YearMonth> known = points.stream()
                .filter(p -> p.value() != null)
                .map(AssessedPoint::period)
                .collect(Collectors.toSet());
        YearMonth last = points.get(points.size() - 1).period();
        List<YearMonth> missing = Stream.iterate(points.get(0).period(), m -> !m.isAfter(last), m -> m.plusMonths(1))
                .filter(m -> !known.contains(m))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Message> named =
                missing.stream().limit(NAMED).map(m -> Spans.of(m, m)).toList();
        add("missing_months", named, missing.size() - named.size());
    }

    private void assurance() {
        if (assessment.assurance() != Assurance.NONE) {
            return;
        }
        int pilot = assessment.effect().pilotN();
        if (asked.target() == null) {
            add("no_target");
        } else if (pilot < ENOUGH_FOR_ASSURANCE) {
            add("pilot_too_short_for_assurance", pilot);
        } else {
            add("no_moving_ranges_in_pilot");
        }
    }

    private void slope() {
        int n = slope.n();
        if (slope.s() == null) {
            if (n > Assessment.Slope.MAX_N) {
                add("too_many_points_for_slope", n, Assessment.Slope.MAX_N);
            } else if (n < ENOUGH_FOR_SLOPE) {
                add("too_few_points_for_slope", n);
            } else {
                add("no_two_years_for_slope");
            }
        } else if (slope.outOfRange()) {
            if (!assessment.gaps().contains(Gap.OUT_OF_RANGE)) {
                add("out_of_range", Message.of(BareReasons.class, "prefix.series"));
            }
        } else if (slope.interval() == null) {
            add("no_slope_interval", n);
        }
    }

    private void add(String key, Object... arguments) {
        reasons.add(Message.of(BareReasons.class, "gap." + key, arguments));
    }
}
