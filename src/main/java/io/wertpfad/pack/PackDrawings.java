package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.Drawings;
import io.wertpfad.text.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The drawings that templates can place. With {@code data-measure="…"}: {@code chart/measure}, {@code value/measure}, {@code
 * chart/categories} and {@code chart/life-cycle}. With {@code data-total="…"}: {@code value/total}. Alone: {@code path/value}.
 * With {@code data-code="…"}: {@code symbol/verdict}, also for {@code variation}, {@code assurance}, {@code signal}, {@code advice}
 * and {@code status}.
 */
record PackDrawings(ChartStyle style, PackFigures figures, Language language, Map<String, ChartFrames> frames)
        implements Drawings {

    private static final String SYMBOL = "symbol/";

    PackDrawings(ChartStyle style, PackFigures figures, Language language) {
        this(style, figures, language, frames(figures.charts().values(), style, language));
    }

    /** By use case: what another one's charts show has no part in how its own are drawn. */
    private static Map<String, ChartFrames> frames(Collection<ChartModel> charts, ChartStyle style, Language language) {
        return charts.stream()
                .collect(Collectors.groupingBy(
                        ChartModel::useCase,
                        Collectors.collectingAndThen(
                                Collectors.toList(), together -> new ChartFrames(together, style, language))));
    }

    @Override
    public @Nullable Drawing find(Element object) {
        String type = object.getAttribute("type");
        String measure = object.getAttribute("data-measure");
        return switch (type) {
            case "chart/measure" -> drawn(figures.charts().get(measure), this::chart);
            case "value/measure" -> drawn(figures.values().get(measure), this::bar);
            case "value/total" -> drawn(figures.values().get(object.getAttribute("data-total")), this::bar);
            case "chart/categories" -> drawn(figures.categories().get(measure), this::bars);
            case "chart/life-cycle" -> drawn(figures.lifeCycles().get(measure), this::bars);
            case "path/value" -> new PathDrawing(figures.path(), style, language);
            default -> type.startsWith(SYMBOL) ? symbol(type, object) : null;
        };
    }

    private Drawing symbol(String type, Element object) {
        return new Symbol(type.substring(SYMBOL.length()), object.getAttribute("data-code"), style);
    }

    private static <T> @Nullable Drawing drawn(@Nullable T model, Function<T, Drawing> drawing) {
        return model == null ? null : drawing.apply(model);
    }

    private Drawing bar(ValueBar bar) {
        return new ValueBarDrawing(bar, style);
    }

    private Drawing bars(BarsModel bars) {
        return new BarsDrawing(bars, style, language);
    }

    private Drawing chart(ChartModel chart) {
        return new ChartDrawing(chart, Objects.requireNonNull(frames.get(chart.useCase()), "of each chart's use case"));
    }
}
