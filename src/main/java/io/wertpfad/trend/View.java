package io.wertpfad.trend;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * What can be seen of a series in the month that is reported, scaled and cut into its parts.
 *
 * @param points the months up to now
 * @param pilot the pilot months that the look sees; others are drawn, not judged
 */
record View(
        Question question,
        List<Series.Point> points,
        Scale scale,
        Segment all,
        Segment window,
        Segment pilot,
        Looks looks,
        YearMonth finalLook) {

    static View of(Series series, Question question) {
        List<Series.Point> points = series.points().stream()
                .filter(p -> !p.month().isAfter(question.now()))
                .toList();
        YearMonth end = points.isEmpty()
                ? question.now()
                : points.get(points.size() - 1).month();
        YearMonth pilotEnd = Objects.requireNonNullElse(question.pilotTo(), end);
        YearMonth finalLook = Objects.requireNonNullElse(question.finalLook(), pilotEnd);
        YearMonth from = question.from();
        Looks looks = from == null ? Looks.none(question.now()) : Looks.of(from, finalLook, question.to());
        Scale scale = scale(points, question);
        Series seen = new Series(points);
        return new View(
                question,
                points,
                scale,
                Segment.of(seen, scale, month -> true),
                Segment.of(seen, scale, month -> Parts.of(month, question) == Assessment.Part.BASELINE),
                Segment.of(
                        seen, scale, month -> Parts.of(month, question) == Assessment.Part.PILOT && looks.see(month)),
                looks,
                finalLook);
    }

    /** Whether one of the last two pilot months up to the look has a value. */
    boolean hasRecentPilotMonth() {
        return pilot.has(looks.at()) || pilot.has(looks.at() - 1);
    }

    private static Scale scale(List<Series.Point> points, Question question) {
        DoubleStream values = points.stream()
                .map(Series.Point::value)
                .filter(Objects::nonNull)
                .mapToDouble(Math::abs);
        double fixed = question.baseline() instanceof Question.Baseline.Fixed given ? given.value() : 0;
        return Scale.of(DoubleStream.concat(values, DoubleStream.of(Math.abs(fixed)))
                .max()
                .orElse(0));
    }
}
