package io.wertpfad.pack;

import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars side by side on one scale. It begins at zero, but where small steps lead from one large bar to the next.
 *
 * @param unit of all figures
 * @param linked whether each bar begins where the one before ends
 * @param mark a bar that something is to be said of; null if there is none
 */
public record BarsModel(
        List<Bar> bars,
        Wording unit,
        boolean linked,
        @Nullable Mark mark) {

    public BarsModel {
        bars = List.copyOf(bars);
    }

    ValueScale scale() {
        DoubleStream ends = bars.stream().mapToDouble(Bar::to);
        return ValueScale.of(linked ? ends : DoubleStream.concat(DoubleStream.of(0), ends));
    }

    /** What the bars say, one after the other. */
    public String text(Say say) {
        String said = bars.stream()
                .map(b -> say.text(b.label()) + " " + b.value(say, say.text(unit)))
                .collect(Collectors.joining("; "));
        return mark == null ? said : said + "; " + say.text(mark.text());
    }

    /**
     * A bar that something is said of.
     *
     * @param bar its number, from 0
     */
    record Mark(int bar, Message text) {}
}
