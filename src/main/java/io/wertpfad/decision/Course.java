package io.wertpfad.decision;

import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Interval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the forecast meets the target; a use case has its worst key measure's word. */
public enum Course {
    /** Nothing can be said yet, or there is no target. */
    TOO_EARLY,
    ON_COURSE,
    /** Only the forecast's interval meets the target. */
    AT_RISK,
    OFF_COURSE;

    private static final List<Course> WORST_FIRST = List.of(OFF_COURSE, AT_RISK, TOO_EARLY);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The course in a word or three, as in tables. */
    public Message label() {
        return Message.of(Course.class, "course." + code());
    }

    static Course of(Assessment assessment, boolean lowerIsBetter) {
        Double forecast = assessment.forecast().value();
        Double target = assessment.forecast().targetLevel();
        Boolean reachable = targetReachable(assessment, lowerIsBetter);
        if (forecast == null || target == null || reachable == null) {
            return TOO_EARLY;
        }
        if (Evidence.meets(forecast, target, lowerIsBetter)) {
            return ON_COURSE;
        }
        return reachable ? AT_RISK : OFF_COURSE;
    }

    /** Whether the forecast's interval touches the target's side; null if that cannot be said. */
    static @Nullable Boolean targetReachable(Assessment assessment, boolean lowerIsBetter) {
        Interval interval = assessment.forecast().interval();
        Double target = assessment.forecast().targetLevel();
        if (interval == null || target == null) {
            return null;
        }
        return Evidence.meets(lowerIsBetter ? interval.lower() : interval.upper(), target, lowerIsBetter);
    }

    /** A use case is on course only if every key measure is. */
    static Course worst(List<Course> courses) {
        return WORST_FIRST.stream()
                .filter(courses::contains)
                .findFirst()
                .orElse(courses.isEmpty() ? TOO_EARLY : ON_COURSE);
    }
}
