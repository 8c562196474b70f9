package io.wertpfad.pack;

import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The waterfall from the monthly costs of the baseline to those of the pilot, category by category. Its costs have the decimals
 * of its largest change, so that they can be reckoned up.
 */
final class CategoryBridge {

    private static final int MOST = 8;
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
        double like = steps(shares.lines()).stream()
                .mapToDouble(s -> Math.abs(s.change()))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(message("bars.baseline"), 0, before, whole(before, like), false, Bar.Look.BEFORE));
        double level = before;
        for (Step step : steps(shares.lines())) {
            boolean better = lowerIsBetter == step.change() < 0;
            bars.add(step(step.label(), level, level + step.change(), step.change(), better));
            level += step.change();
        }
        bars.add(new Bar(message("bars.pilot"), 0, after, whole(after, like), false, Bar.Look.MEASURED));
        Wording symbol = new Wording(unit.symbol(Language.DE), unit.symbol(Language.EN));
        return new BarsModel(bars, symbol, true, null);
    }

    /** A cost with the decimals of three digits of a change, but no fewer digits than three. */
    private static double whole(double cost, double like) {
        BigDecimal usual = Numbers.rounded(cost, cost);
        int decimals = like == 0 ? usual.scale() : Numbers.rounded(like, like).scale();
        BigDecimal exact = BigDecimal.valueOf(cost);
        return usual.scale() >= decimals
                ? usual.doubleValue()
                : exact.setScale(Math.min(decimals, exact.scale()), RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private static Bar step(Message label, double from, double to, double change, boolean better) {
        Bar.Look look = change == 0 ? Bar.Look.OPEN : better ? Bar.Look.GAIN : Bar.Look.LOSS;
        return new Bar(label, from, to, change, true, look);
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
