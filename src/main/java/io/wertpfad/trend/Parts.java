package io.wertpfad.trend;

import io.wertpfad.trend.Assessment.Part;
import java.time.YearMonth;

/** To which part of the question a month belongs. */
final class Parts {

    private Parts() {}

    static Part of(YearMonth month, Question question) {
        if (month.isBefore(question.baselineFrom())) {
            return Part.BEFORE;
        }
        if (!month.isAfter(question.baselineTo())) {
            return Part.BASELINE;
        }
        if (question.pilotFrom() == null || month.isBefore(question.pilotFrom())) {
            return Part.BETWEEN;
        }
        return question.pilotTo() != null && month.isAfter(question.pilotTo()) ? Part.AFTER : Part.PILOT;
    }
}
