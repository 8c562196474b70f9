package io.wertpfad.pack;

import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The waterfall from the monthly costs of the baseline to those of the pilot, category by category. Its figures have the decimals
 * of the table beside it, so that they can be reckoned up.
 */
final class CategoryBridge {

    private static final int MOST = 8;

    /** Before the decimal sign, of costs that fit their columns. */
    private static final int DIGITS = 8;

    /** The digits of a change. */
    private static final int FEW = 3;

    private static final double ROUNDING = 1e-6;

    private CategoryBridge() {}

    /** The waterfall of a measure; null if there is none, or if its categories do not add up. */
    static @Nullable BarsModel of(MeasurePart measure) {
        return of(measure.value().categories(), measure.unit(), measure.lowerIsBetter());
    }

    static @Nullable BarsModel of(@Nullable CategoryShares shares, Unit unit, boolean lowerIsBetter) {
        if (shares == null || shares.lines().size() < 2) {
            return null;
        }
        Double before = shares.total().baseline();
        Double after = shares.total().pilot();
        Double change = shares.total().change();
        if (before == null
                || after == null
                || change == null
                || shares.lines().stream().anyMatch(l -> l.change() == null)) {
            return null;
        }
        double sum = shares.lines().stream()
                .mapToDouble(l -> Objects.requireNonNull(l.change()))
                .sum();
        double size = Math.max(Math.abs(before), Math.abs(after));
        if (!Double.isFinite(sum)
                || Math.abs(sum - change) > ROUNDING * size
                || Math.abs(before + change - after) > ROUNDING * size) {
            return null;
        }
        int decimals = decimals(shares);
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(message("bars.baseline"), 0, before, Say.rounded(before, decimals), false, Bar.Look.BEFORE));
        double level = before;
        for (Step step : steps(shares.lines())) {
            boolean better = lowerIsBetter == step.change() < 0;
            bars.add(step(step, level, decimals, better));
            level += step.change();
        }
        bars.add(new Bar(message("bars.pilot"), 0, after, Say.rounded(after, decimals), false, Bar.Look.MEASURED));
        Wording symbol = new Wording(unit.symbol(Language.DE), unit.symbol(Language.EN));
        return new BarsModel(bars, symbol, true, null);
    }

    /**
     * The decimals of all costs: those of three digits of the largest change, but none where that is large; less than zero where
     * not even whole amounts fit their columns.
     */
    static int decimals(CategoryShares categories) {
        List<CategoryLine> all = new ArrayList<>(categories.lines());
        all.add(categories.total());
        int change = digits(all.stream().map(CategoryLine::change));
        int largest = digits(all.stream().flatMap(l -> Stream.of(l.baseline(), l.pilot(), l.yearly())));
        return largest > DIGITS ? DIGITS - largest : Math.max(0, FEW - change);
    }

    /** Before the decimal sign of the largest of some figures; less than one for what is small. */
    private static int digits(Stream<@Nullable Double> figures) {
        double largest =
                figures.filter(Objects::nonNull).mapToDouble(Math::abs).max().orElse(0);
        BigDecimal exact = BigDecimal.valueOf(largest);
        return largest == 0 ? FEW : exact.precision() - exact.scale();
    }

    /** Whether the figures as they are written do not add up to the last digit. */
    static boolean isRoundedApart(CategoryShares categories) {
        int decimals = decimals(categories);
        return Stream.<Function<CategoryLine, @Nullable Double>>of(
                                CategoryLine::baseline, CategoryLine::pilot, CategoryLine::change, CategoryLine::yearly)
                        .anyMatch(column -> !addsUp(categories, column, decimals))
                || Stream.concat(categories.lines().stream(), Stream.of(categories.total()))
                        .anyMatch(line -> !isDifference(line, decimals));
    }

    private static boolean addsUp(
            CategoryShares categories, Function<CategoryLine, @Nullable Double> column, int decimals) {
        Double total = column.apply(categories.total());
        List<@Nullable Double> parts = categories.lines().stream().map(column).toList();
        return total == null
                || parts.stream().anyMatch(Objects::isNull)
                || parts.stream()
                                .map(part -> Say.rounded(Objects.requireNonNull(part), decimals))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(Say.rounded(total, decimals))
                        == 0;
    }

    private static boolean isDifference(CategoryLine line, int decimals) {
        Double before = line.baseline();
        Double after = line.pilot();
        Double change = line.change();
        return before == null
                || after == null
                || change == null
                || Say.rounded(after, decimals)
                                .subtract(Say.rounded(before, decimals))
                                .compareTo(Say.rounded(change, decimals))
                        == 0;
    }

    private static Bar step(Step step, double level, int decimals, boolean better) {
        Bar.Look look = step.change() == 0 ? Bar.Look.OPEN : better ? Bar.Look.GAIN : Bar.Look.LOSS;
        BigDecimal shown = Say.rounded(step.change(), decimals);
        return new Bar(step.label(), level, level + step.change(), shown, true, look);
    }

    /** The largest change first, and last the others of many as one. */
    private static List<Step> steps(List<CategoryLine> lines) {
        List<CategoryLine> all = largestFirst(lines);
        int named = all.size() <= MOST ? all.size() : MOST - 1;
        List<Step> steps = new ArrayList<>(all.stream()
                .limit(named)
                .map(l -> new Step(l.label(), Objects.requireNonNull(l.change())))
                .toList());
        if (named < all.size()) {
            double rest = all.stream()
                    .skip(named)
                    .mapToDouble(l -> Objects.requireNonNull(l.change()))
                    .sum();
            steps.add(new Step(message("bars.others", all.size() - named), rest));
        }
        return steps;
    }

    /** Categories by the size of their change, those without one last. */
    static List<CategoryLine> largestFirst(List<CategoryLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble(l -> l.change() == null ? 1 : -Math.abs(l.change())))
                .toList();
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(CategoryBridge.class, key, arguments);
    }

    private record Step(Message label, double change) {}
}
