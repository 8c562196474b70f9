package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the baseline since the first pack that reported a pilot month: with it the values of the window are settled,
 * and a later correction is an amendment.
 */
final class Corrections {

    private final Knowledge knowledge;
    private final PackCalendar calendar;
    private final List<Seen> packs;
    private final Seen now;

    /** @param reports the packs made before this one */
    Corrections(Knowledge knowledge, PackCalendar calendar, List<Report> reports, Seen now) {
        this.knowledge = knowledge;
        this.calendar = calendar;
        this.now = now;
        Phases phases = new Phases(knowledge, calendar, now.useCase().id());
        this.packs = Stream.concat(
                        reports.stream()
                                .filter(r -> !r.period()
                                        .isBefore(now.charter().pilot().from()))
                                .filter(r -> knowledge
                                        .customer(r.dataState())
                                        .flatMap(phases::useCase)
                                        .isPresent())
                                .map(r -> new Seen(now.useCase(), r.period(), r.dataState(), now.phase())),
                        Stream.of(now))
                .toList();
    }

    List<BaselineCorrection> all() {
        List<BaselineCorrection> found = new ArrayList<>();
        for (Measure measure : now.charter().measures()) {
            for (int i = 1; i < packs.size(); i++) {
                between(measure, packs.get(i - 1), packs.get(i)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<BaselineCorrection> between(Measure measure, Seen before, Seen after) {
        List<Series.Point> was = window(before, measure);
        List<Series.Point> is = window(after, measure);
        if (was.equals(is)) {
            return Optional.empty();
        }
        Effect old = effect(measure, was);
        Effect corrected = effect(measure, is);
        return Optional.of(new BaselineCorrection(measure.id(), after.period(), sentence(measure, old, corrected)));
    }

    private List<Series.Point> window(Seen seen, Measure measure) {
        Window window = now.charter().baseline();
        // A month without rows is zero only if a later one was heard of.
        YearMonth to = measure.absentIsZero() ? seen.period() : window.to();
        return knowledge.series(now.useCase(), measure, to, seen.dataState()).points().stream()
                .filter(point -> !point.month().isAfter(window.to()))
                .toList();
    }

    /** Today's question to today's pilot against a baseline of these values. */
    private Effect effect(Measure measure, List<Series.Point> window) {
        YearMonth end = now.charter().baseline().to();
        Series series = new Series(Stream.concat(
                        window.stream(),
                        knowledge.series(now.useCase(), measure, now.period(), now.dataState()).points().stream()
                                .filter(point -> point.month().isAfter(end)))
                .toList());
        Question question = Questions.of(now, measure, calendar);
        return Trend.assess(series, question).effect();
    }

    private static Message sentence(Measure measure, Effect old, Effect corrected) {
        Subject subject = Subject.of(measure);
        Amounts amounts = new Amounts(subject);
        if (old.change() == null || corrected.change() == null) {
            return message(
                    "correction.level",
                    subject.heading(),
                    level(amounts, old.baseline()),
                    level(amounts, corrected.baseline()));
        }
        double like = Math.max(
                Interval.largest(old.change(), old.interval()),
                Interval.largest(corrected.change(), corrected.interval()));
        return message(
                "correction.effect",
                subject.heading(),
                level(amounts, old.baseline()),
                level(amounts, corrected.baseline()),
                amounts.change(old.change(), like),
                amounts.change(corrected.change(), like));
    }

    private static Message level(Amounts amounts, @Nullable Double level) {
        return level == null ? message("correction.none") : amounts.level(level);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Corrections.class, key, arguments);
    }
}
