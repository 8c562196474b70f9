package io.wertpfad.decision;

import io.wertpfad.decision.ValueData.CategorySeries;
import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.intake.Synonyms;
import io.wertpfad.measurement.LifeCycleCost;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import io.wertpfad.trend.ValueRealised;
import io.wertpfad.trend.ValueRealised.By;
import io.wertpfad.trend.ValueRealised.Weighing;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The run-rate of the total cost of ownership by category: each is a sum like the whole. */
final class CategorySplit {

    /** What rounding may make of two equal sums, relative to the size of their parts. */
    private static final double ROUNDING = 1e-9;
    /** More of them are rather texts of bookings than kinds of costs. */
    private static final int MOST = 30;

    private static final Synonyms COSTS = Synonyms.shipped();

    private final Measure measure;
    private final Question question;
    private final ValueData data;

    CategorySplit(Measure measure, Question question, ValueData data) {
        this.measure = measure;
        this.question = question;
        this.data = data;
    }

    /** Null where there are no categories, or nothing that adds up over them. */
    @Nullable
    CategoryShares shares(@Nullable ValueRealised realised) {
        boolean sums = measure.aggregate() == Measure.Aggregate.SUM;
        if (measure.dimension() != Measure.Dimension.TCO
                || !sums
                || data.categories().isEmpty()) {
            return null;
        }
        boolean many = data.categories().size() > MOST;
        List<CategoryLine> lines =
                many ? List.of() : data.categories().stream().map(this::part).toList();
        CategoryLine total = line("", message("total"), data.judged());
        List<Message> notes =
                many ? List.of(message("too_many", data.categories().size(), MOST)) : notes(lines, total, realised);
        return new CategoryShares(lines, total, notes);
    }

    /** A fixed baseline is agreed for the whole, not for its parts. */
    private CategoryLine part(CategorySeries part) {
        CategoryLine line = line(part.category(), label(part.category()), part.series());
        return question.baseline() instanceof Question.Baseline.Fixed
                ? new CategoryLine(line.category(), line.label(), null, line.pilot(), null, null)
                : line;
    }

    private CategoryLine line(String category, Message label, Series series) {
        Effect effect = Trend.assess(series, question).effect();
        Double yearly =
                ValueRealised.of(series, question, new Weighing(By.MONTH, 1)).yearly();
        return new CategoryLine(category, label, effect.baseline(), effect.pilot(), effect.change(), yearly);
    }

    private List<Message> notes(List<CategoryLine> lines, CategoryLine total, @Nullable ValueRealised realised) {
        List<Message> notes = new ArrayList<>();
        List<Object> unbooked = data.categories().stream()
                .filter(CategorySeries::unbooked)
                .map(c -> (Object) label(c.category()))
                .toList();
        if (!unbooked.isEmpty()) {
            notes.add(message("unbooked", unbooked));
        }
        if (question.baseline() instanceof Question.Baseline.Fixed) {
            notes.add(message("fixed"));
        } else if (!addUp(lines, total, CategoryLine::baseline) || !addUp(lines, total, CategoryLine::pilot)) {
            notes.add(message("not_adding_up"));
        }
        if (realised != null && !realised.missing().isEmpty()) {
            notes.add(message("missing", realised.missing()));
        }
        windows(realised).ifPresent(notes::add);
        return notes;
    }

    /** A value goes on after the last look, and begins before an adaptation; what is judged does not. */
    private Optional<Message> windows(@Nullable ValueRealised realised) {
        YearMonth start = question.from();
        YearMonth end = question.lastJudged();
        if (realised == null || realised.from() == null || realised.to() == null || start == null) {
            return Optional.empty();
        }
        return realised.from().isBefore(start) || realised.to().isAfter(end)
                ? Optional.of(message("windows", Spans.of(start, end), Spans.of(realised.from(), realised.to())))
                : Optional.empty();
    }

    private static boolean addUp(
            List<CategoryLine> lines, CategoryLine total, Function<CategoryLine, @Nullable Double> figure) {
        Double whole = figure.apply(total);
        List<@Nullable Double> parts = lines.stream().map(figure).toList();
        if (whole == null || parts.stream().anyMatch(Objects::isNull)) {
            return whole == null && parts.stream().allMatch(Objects::isNull);
        }
        double sum = 0;
        double size = Math.abs(whole);
        for (Double part : parts) {
            sum += Objects.requireNonNull(part);
            size = Math.max(size, Math.abs(part));
        }
        return Math.abs(sum - whole) <= ROUNDING * size;
    }

    /**
     * The five categories of life-cycle costs have names, by whichever of their synonyms the files know them; any other is called
     * as the files call it. Where several words of the files mean the same category, each is named beside it.
     */
    private Message label(String category) {
        if (category.isEmpty()) {
            return message("none");
        }
        LifeCycleCost.Category known = known(category);
        if (known == null) {
            return message("other", category);
        }
        boolean alone = data.categories().stream()
                        .filter(c -> known(c.category()) == known)
                        .count()
                == 1;
        return alone ? label(known) : message("word", label(known), category);
    }

    private static LifeCycleCost.@Nullable Category known(String category) {
        String code = COSTS.value("cost", category).orElse("");
        return Arrays.stream(LifeCycleCost.Category.values())
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    static Message label(LifeCycleCost.Category category) {
        return message(category.code());
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(CategorySplit.class, "category." + key, arguments);
    }
}
