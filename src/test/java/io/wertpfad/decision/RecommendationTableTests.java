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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RecommendationTableTests {

    private static final YearMonth FINAL_LOOK = YearMonth.of(2026, 12);
    private static final Phase PHASE =
            new Phase(1, YearMonth.of(2026, 1), FINAL_LOOK, LocalDate.of(2027, 1, 20), FINAL_LOOK, null, null);

    @ParameterizedTest(name = "{0} | {1} | {2}: {5}")
    @CsvFileSource(resources = "/decision/recommendations.csv", delimiter = ';', numLinesToSkip = 1)
    void takesTheFirstLineThatFits(
            @Nullable String keys,
            @Nullable String others,
            @Nullable String kept,
            String rule,
            String advice,
            String why) {
        Recommendation recommendation = recommendation(keys, others, kept);

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
                new Recommendations(PHASE, null).of(judgements("worse(u)", null), FINAL_LOOK.minusMonths(1));

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

    @Test
    void namesTheGapThatItLeavesOut() {
        Recommendation recommendation =
                recommendation("insufficient_data,target_reached", null, "adapt: data_missing k1");

        assertThat(recommendation.missing()).containsExactly("k1");
        assertThat(recommendation.reasons().get(1).in(Language.DE))
                .isEqualTo("Außer Betracht bleibt, was schon bei der letzten Anpassung keine ausreichenden Daten hatte:"
                        + " Stillstand.");
    }

    /** {@code kept} such as {@code adapt: data_missing k1}, {@code adapt short: data_missing k1}. */
    private static Recommendation recommendation(
            @Nullable String keys, @Nullable String others, @Nullable String kept) {
        if (kept == null) {
            return new Recommendations(PHASE, null).of(judgements(keys, others), FINAL_LOOK);
        }
        String[] words = kept.replace("adapt", "").replace(":", "").strip().split(" ", -1);
        boolean tooShort = words[0].equals("short");
        Recommendation.Rule rule = Recommendation.Rule.valueOf(words[tooShort ? 1 : 0].toUpperCase(Locale.ROOT));
        List<String> missing =
                Arrays.stream(words).filter(w -> w.startsWith("k")).toList();
        Phase phase = new Phase(
                2,
                FINAL_LOOK.minusMonths(tooShort ? 1 : 2),
                FINAL_LOOK,
                PHASE.decisionDate(),
                PHASE.servingPeriod(),
                null,
                null);
        return new Recommendations(phase, new Recommendation(rule.advice(), rule, Course.TOO_EARLY, List.of(), missing))
                .of(judgements(keys, others), FINAL_LOOK);
    }

    private static List<Judgement> judgements(@Nullable String keys, @Nullable String others) {
        List<Judgement> judgements = new ArrayList<>();
        if (keys != null) {
            for (String key : keys.split(",", -1)) {
                judgements.add(judgement("k" + (judgements.size() + 1), key, true));
            }
        }
        if (others != null) {
            judgements.add(judgement("o", others, false));
        }
        return judgements;
    }

    /** Such as {@code worse(u)} or {@code i-worse(u)}. */
    private static Judgement judgement(String id, String written, boolean key) {
        boolean internal = written.startsWith("i-");
        boolean outOfReach = written.endsWith("(u)");
        String verdict = written.replace("i-", "").replaceAll("\\(.\\)", "");
        Measure measure = Cases.measure(
                id,
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
                List.of(Message.of(Verdict.class, "verdict." + verdict)),
                null);
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
