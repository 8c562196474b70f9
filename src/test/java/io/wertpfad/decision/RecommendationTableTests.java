package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RecommendationTableTests {

    private static final YearMonth FINAL_LOOK = YearMonth.of(2026, 12);

    @ParameterizedTest(name = "{0} | {1}: {4}")
    @CsvFileSource(resources = "/decision/recommendations.csv", delimiter = ';', numLinesToSkip = 1)
    void takesTheFirstLineThatFits(
            @Nullable String keys, @Nullable String others, String rule, String advice, String why) {
        Recommendation recommendation = Recommendations.of(judgements(keys, others), FINAL_LOOK, FINAL_LOOK);

        assertThat(recommendation.rule().name().toLowerCase(Locale.ROOT))
                .as(why)
                .isEqualTo(rule);
        assertThat(recommendation.advice().code()).as(why).isEqualTo(advice);
        assertThat(recommendation.reasons())
                .allSatisfy(r -> assertThat(r.in(Language.DE)).doesNotContain("{"));
    }

    @Test
    void advisesToContinueBeforeTheFinalLook() {
        Recommendation recommendation =
                Recommendations.of(judgements("worse(u)", null), FINAL_LOOK.minusMonths(1), FINAL_LOOK);

        assertThat(recommendation.advice()).isEqualTo(Recommendation.Advice.CONTINUE);
        assertThat(recommendation.reasons().get(0).in(Language.EN))
                .isEqualTo(
                        "The pilot continues until its last month of evaluation, December 2026; today it is off course.");
    }

    @Test
    void hasTheCourseOfTheWorstKeyMeasure() {
        assertThat(Course.worst(List.of(Course.ON_COURSE, Course.AT_RISK, Course.TOO_EARLY)))
                .isEqualTo(Course.AT_RISK);
        assertThat(Course.worst(List.of(Course.AT_RISK, Course.OFF_COURSE))).isEqualTo(Course.OFF_COURSE);
        assertThat(Course.worst(List.of(Course.ON_COURSE, Course.TOO_EARLY))).isEqualTo(Course.TOO_EARLY);
        assertThat(Course.worst(List.of(Course.ON_COURSE))).isEqualTo(Course.ON_COURSE);
        assertThat(Course.worst(List.of())).isEqualTo(Course.TOO_EARLY);
    }

    private static List<Judgement> judgements(@Nullable String keys, @Nullable String others) {
        List<Judgement> judgements = new ArrayList<>();
        if (keys != null) {
            for (String key : keys.split(",", -1)) {
                judgements.add(judgement(key, true));
            }
        }
        if (others != null) {
            judgements.add(judgement(others, false));
        }
        return judgements;
    }

    /** Such as {@code worse(u)} or {@code i-worse(u)}. */
    private static Judgement judgement(String written, boolean key) {
        boolean internal = written.startsWith("i-");
        boolean outOfReach = written.endsWith("(u)");
        String verdict = written.replace("i-", "").replaceAll("\\(.\\)", "");
        Measure measure = Cases.measure(
                "m",
                "h",
                Measure.Better.LOWER,
                Measure.Aggregate.SUM,
                Cases.level("1"),
                new Measure.Relevance(false, BigDecimal.ZERO),
                key,
                internal);
        return new Judgement(
                measure,
                nothing(),
                Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                1.0,
                0.0,
                !outOfReach,
                outOfReach ? Course.OFF_COURSE : Course.ON_COURSE,
                Message.of(Verdict.class, "verdict." + verdict),
                List.of(Message.of(Verdict.class, "verdict." + verdict)));
    }

    private static Assessment nothing() {
        return Trend.assess(
                new Series(List.of()),
                new Question(
                        Cases.START,
                        Cases.START,
                        null,
                        null,
                        null,
                        Cases.START,
                        true,
                        null,
                        null,
                        new Question.Baseline.Constant()));
    }
}
