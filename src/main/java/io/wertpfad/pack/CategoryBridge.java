package io.wertpfad.pack;

import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The waterfall from the monthly costs of the baseline to those of the pilot, category by category. Where the changes could
 * not be seen beside the costs, it begins at zero and shows the changes alone: bars never begin anywhere else.
 */
final class CategoryBridge {

    /** Of the largest cost; what all changes together must be at least, to be seen beside it. */
    private static final double SEEN = 0.12;

    private static final int MOST = 8;
    private static final double ROUNDING = 1e-6;

    private CategoryBridge() {}

    /** The waterfall of a measure; null if there is none, or if its categories do not add up. */
    static @Nullable BarsModel of(MeasurePart measure) {
        CategoryShares shares = measure.value().categories();
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
        double seen = shares.lines().stream()
                .mapToDouble(l -> Math.abs(Objects.requireNonNull(l.change())))
                .sum();
        boolean whole = seen >= SEEN * size;
        List<Bar> bars = new ArrayList<>();
        if (whole) {
            bars.add(new Bar(message("bars.baseline"), 0, before, before, false, Bar.Look.BEFORE));
        }
        double level = whole ? before : 0;
        for (Step step : steps(shares.lines())) {
            boolean better = measure.lowerIsBetter() == step.change() < 0;
            bars.add(step(step.label(), level, level + step.change(), step.change(), better));
            level += step.change();
        }
        bars.add(
                whole
                        ? new Bar(message("bars.pilot"), 0, after, after, false, Bar.Look.MEASURED)
                        : new Bar(message("bars.change"), 0, change, change, true, Bar.Look.MEASURED));
        Wording unit =
                new Wording(measure.unit().symbol(Language.DE), measure.unit().symbol(Language.EN));
        return new BarsModel(bars, unit, true, null);
    }

    private static Bar step(Message label, double from, double to, double change, boolean better) {
        Bar.Look look = change == 0 ? Bar.Look.OPEN : better ? Bar.Look.GAIN : Bar.Look.LOSS;
        return new Bar(label, from, to, change, true, look);
    }

    /** The lines in their order; of many the largest changes, and the others as one. */
    private static List<Step> steps(List<CategoryLine> lines) {
        List<Step> all = lines.stream()
                .map(l -> new Step(l.label(), Objects.requireNonNull(l.change())))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<Step> largest = all.stream()
                .sorted(Comparator.comparingDouble(s -> -Math.abs(s.change())))
                .limit(MOST - 1L)
                .toList();
        List<Step> steps =
                new ArrayList<>(all.stream().filter(largest::contains).toList());
        double rest = all.stream()
                .filter(s -> !largest.contains(s))
                .mapToDouble(Step::change)
                .sum();
        steps.add(new Step(message("bars.others", all.size() - steps.size()), rest));
        return steps;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(CategoryBridge.class, key, arguments);
    }

    private record Step(Message label, double change) {}
}
