package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.decision.Possible;
import io.wertpfad.pack.ChartModel.TargetStep;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two years with a course through the year, and a pilot of six months. */
class SeasonalTargetTests {

    private static final Window BASELINE = new Window(YearMonth.of(2024, 1), YearMonth.of(2025, 12));
    private static final Window PILOT = new Window(YearMonth.of(2026, 1), YearMonth.of(2026, 6));

    @Test
    void followsTheCourseOfTheExpectedValues() {
        ChartModel chart = chart(null, -20.0);

        assertThat(chart.targetSteps()).hasSize(6);
        for (int i = 0; i < 6; i++) {
            TargetStep step = chart.targetSteps().get(i);
            assertThat(step.level()).isCloseTo(0.8 * level(i), within(1.0));
            assertThat(step.from()).isEqualTo(24 + i - 0.5);
            assertThat(step.to()).isEqualTo(24 + i + 0.5);
        }
        assertThat(chart.target()).isEqualTo(chart.targetSteps().get(5).level());
    }

    @Test
    void isDrawnAsAnOutlineOfEachMonthOnTheScale() {
        ChartModel chart = chart(null, -20.0);
        ChartFrames frames = new ChartFrames(List.of(chart), DrawnTexts.STYLE, Language.EN);

        DrawnTexts drawn = DrawnTexts.of(new ChartDrawing(chart, frames), 368, 182);

        assertThat(drawn.lines("target")).isEqualTo(2 * 6);
        assertThat(drawn.unreadable()).isEmpty();
        assertThat(chart.targetSteps())
                .allSatisfy(
                        step -> assertThat(chart.scale().place(step.level())).isBetween(0.0, 1.0));
    }

    /** The level of all months of the pilot is not what its last month will be. */
    @Test
    void drawsNoForecastAtAMonthOfTheCourse() {
        ChartModel chart = chart(null, -20.0, BASELINE.from().plusMonths(27));
        ChartFrames frames = new ChartFrames(List.of(chart), DrawnTexts.STYLE, Language.EN);

        DrawnTexts drawn = DrawnTexts.of(new ChartDrawing(chart, frames), 368, 182);

        assertThat(chart.assessment().forecast().value()).isNotNull();
        assertThat(chart.assessment().forecast().period()).isEqualTo(PILOT.to());
        assertThat(drawn.lines("forecast")).isZero();
        assertThat(drawn.texts()).noneMatch(t -> t.startsWith("Forecast"));
    }

    @Test
    void staysALevelWhereALevelIsAgreed() {
        ChartModel chart = chart(70.0, null);

        assertThat(chart.targetSteps()).containsExactly(new TargetStep(23.5, chart.months() - 0.5, 70));
    }

    private static ChartModel chart(@Nullable Double target, @Nullable Double change) {
        return chart(target, change, PILOT.to());
    }

    private static ChartModel chart(@Nullable Double target, @Nullable Double change, YearMonth now) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double value = (i < 24 ? 1 : 0.85) * level(i) + i % 3 * 0.2;
            points.add(new Series.Point(BASELINE.from().plusMonths(i), value, null, null, null));
        }
        Question question = new Question(
                BASELINE.from(),
                BASELINE.to(),
                PILOT.from(),
                PILOT.to(),
                PILOT.to(),
                now,
                true,
                target,
                change,
                new Question.Baseline.Seasonal());
        Assessment assessment = Trend.assess(new Series(points), question);
        ChartLines lines = ChartLines.of(assessment, true, change, Possible.ANYTHING);
        Window span = new Window(BASELINE.from(), YearMonth.of(2026, 8));
        return new ChartModel(
                "nw-downtime",
                assessment,
                new Wording("h", "h"),
                lines,
                BASELINE,
                PILOT,
                null,
                null,
                span,
                ValueScale.of(assessment, lines, span));
    }

    /** High in winter, low in summer. */
    private static double level(int month) {
        return 100 + 30 * Math.cos(Math.PI * month / 6);
    }
}
