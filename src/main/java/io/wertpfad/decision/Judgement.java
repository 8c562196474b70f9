package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one measure, with what it rests on.
 *
 * @param targetLevel the target as a level in the unit; null if there is none or it cannot be said
 * @param relevance the smallest change that matters, in the unit; null if it cannot be said
 * @param course where the measure stands before the final look
 * @param targetReachable whether the interval touches the target's side; null if it cannot be said
 * @param headline the message of the measure in one short line, the title of its chart
 * @param reasons full sentences that name figures, dates and targets
 */
public record Judgement(
        Measure measure,
        Assessment assessment,
        Verdict verdict,
        @Nullable Double targetLevel,
        @Nullable Double relevance,
        @Nullable Boolean targetReachable,
        Course course,
        Message headline,
        List<Message> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }
}
