package io.wertpfad.pack;

import io.wertpfad.decision.BareTrend;
import io.wertpfad.decision.Possible;
import io.wertpfad.pack.image.Picture;
import io.wertpfad.pack.image.PngImage;
import io.wertpfad.pack.image.SvgImage;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Templates;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Question;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chart of a bare series, drawn as those of a pack, as a file of its own. The same judgement and language give the same
 * bytes.
 *
 * @param name what the series is called, any text
 */
public record SeriesChart(String name, BareTrend trend) {

    private static final double WIDTH = 500;
    private static final double HEIGHT = 280;
    private static final double SVG_SCALE = 2;
    private static final double PNG_SCALE = 3.2;
    private static final Wording NO_UNIT = new Wording("", "");

    /** The chart as SVG: vectors, and text as text. */
    public byte[] svg(Language language) {
        return SvgImage.file(picture(language), SVG_SCALE);
    }

    /** The chart as PNG, 1600 pixels wide. */
    public byte[] png(Language language) {
        return PngImage.file(picture(language), PNG_SCALE);
    }

    private Picture picture(Language language) {
        String title = trend.headline().in(language);
        String direction = trend.question().lowerIsBetter() ? "chart.lower_is_better" : "chart.higher_is_better";
        String subtitle = say(
                language,
                "chart.subtitle",
                name,
                Message.of(SeriesChart.class, direction),
                trend.verdict().label());
        ChartStyle style = ChartStyle.of(new Templates(null)
                .file(PackRenderer.SET, PackRenderer.STYLE)
                .map(css -> new String(css, StandardCharsets.UTF_8))
                .orElse(""));
        return new Picture(
                new ChartSheet(model(), style, language, title, subtitle),
                WIDTH,
                HEIGHT,
                title,
                description(language),
                language.code());
    }

    private String description(Language language) {
        List<AssessedPoint> points = trend.assessment().points();
        long missing = points.stream().filter(p -> p.value() == null).count();
        String what = points.isEmpty()
                ? say(language, "chart.alt.empty", name)
                : say(
                        language,
                        "chart.alt",
                        name,
                        points.get(0).period(),
                        points.get(points.size() - 1).period(),
                        points.size(),
                        missing);
        return what + trend.reasons().stream().map(r -> " " + r.in(language)).collect(Collectors.joining());
    }

    ChartModel model() {
        Question question = trend.question();
        Assessment assessment = trend.assessment();
        LocalDate decision = trend.asked().decision();
        boolean seasonal = question.baseline() instanceof Question.Baseline.Seasonal;
        ChartLines lines = ChartLines.of(assessment, seasonal, question.targetChange(), Possible.ANYTHING);
        List<YearMonth> rows =
                assessment.points().stream().map(AssessedPoint::period).toList();
        Window pilot = pilot(question, rows);
        Window span = ChartSpan.of(
                rows,
                question.baselineFrom(),
                question.baselineTo(),
                pilot == null ? null : pilot.from(),
                pilot == null ? null : pilot.to(),
                decision == null ? null : YearMonth.from(decision));
        return new ChartModel(
                "",
                assessment,
                NO_UNIT,
                lines,
                new Window(question.baselineFrom(), question.baselineTo()),
                pilot,
                null,
                decision,
                span,
                ValueScale.of(assessment, lines, span));
    }

    /** From the first pilot month to the last one that is judged; null if there is none. */
    private static @Nullable Window pilot(Question question, List<YearMonth> rows) {
        YearMonth from = question.pilotFrom();
        YearMonth to = question.pilotTo();
        if (to == null) {
            to = question.finalLook();
        }
        if (to == null && !rows.isEmpty()) {
            to = rows.get(rows.size() - 1);
        }
        return from == null || to == null || from.isAfter(to) ? null : new Window(from, to);
    }

    private static String say(Language language, String key, Object... arguments) {
        return Message.of(SeriesChart.class, key, arguments).in(language);
    }
}
