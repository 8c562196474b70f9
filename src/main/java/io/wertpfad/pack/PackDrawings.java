package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.Drawings;
import io.wertpfad.text.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The drawings that templates can place: {@code <object type="chart/measure" data-measure="…">} and {@code <object
 * type="symbol/verdict" data-code="…">}, the latter also for {@code variation}, {@code assurance} and {@code signal}.
 */
record PackDrawings(ChartStyle style, Map<String, ChartModel> charts, Language language) implements Drawings {

    private static final String SYMBOL = "symbol/";

    @Override
    public @Nullable Drawing find(Element object) {
        String type = object.getAttribute("type");
        if (type.equals("chart/measure")) {
            return chart(object.getAttribute("data-measure"));
        }
        if (type.startsWith(SYMBOL)) {
            return new Symbol(type.substring(SYMBOL.length()), object.getAttribute("data-code"), style);
        }
        return null;
    }

    private @Nullable Drawing chart(String measure) {
        ChartModel chart = charts.get(measure);
        return chart == null ? null : new ChartDrawing(chart, together(chart), style, language);
    }

    /** The charts of the same pages: those of the same use case. */
    private List<ChartModel> together(ChartModel chart) {
        return charts.values().stream()
                .filter(c -> c.useCase().equals(chart.useCase()))
                .toList();
    }
}
