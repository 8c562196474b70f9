package io.wertpfad.pack;

import io.wertpfad.decision.LifeCycleStatement;
import io.wertpfad.decision.LifeCycleStatement.YearDifference;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.text.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pilot solution has saved by the end of each year, at present values, with the year from which on it is less costly. */
final class LifeCycleBars {

    private LifeCycleBars() {}

    /** The bars of a statement; null without the costs of both solutions. */
    static @Nullable BarsModel of(@Nullable LifeCycleStatement statement) {
        if (statement == null || statement.differences().isEmpty() || statement.unit() == null) {
            return null;
        }
        List<Bar> bars =
                statement.differences().stream().map(LifeCycleBars::bar).toList();
        Integer year = statement.discountedBreakEven();
        BarsModel.Mark mark = year == null || year >= bars.size()
                ? null
                : new BarsModel.Mark(year, message("bars.break_even", String.valueOf(year)));
        Wording unit = new Wording(
                statement.unit().symbol(Language.DE), statement.unit().symbol(Language.EN));
        return new BarsModel(bars, unit, false, mark);
    }

    private static Bar bar(YearDifference year) {
        double saved = year.cumulatedDiscounted().doubleValue();
        Bar.Look look = saved == 0 ? Bar.Look.OPEN : saved > 0 ? Bar.Look.PLANNED_GAIN : Bar.Look.PLANNED_LOSS;
        return new Bar(
                message("bars.year", String.valueOf(year.year())), 0, saved, Numbers.rounded(saved, saved), true, look);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(LifeCycleBars.class, key, arguments);
    }
}
