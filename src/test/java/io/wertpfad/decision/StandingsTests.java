package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Series;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StandingsTests {

    private static final double[] GOOD = {42, 41, 40, 42, 41, 40, 41, 42, 40, 41, 41, 41};
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void advisesToScaleWhatReachedItsTarget() {
        UseCaseStanding standing = standing(Cases.downtime(), Cases.series(52, 1, GOOD), DECEMBER);
        Judgement judgement = standing.judgements().get(0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.TARGET_REACHED);
        assertThat(judgement.targetLevel()).isEqualTo(41.6);
        assertThat(judgement.relevance()).isEqualTo(2.6);
        assertThat(german(judgement.headline())).isEqualTo("Stillstand −21,2 % gegen Baseline; Ziel −20 % erreicht");
        assertThat(english(judgement.headline())).isEqualTo("Downtime −21.2% against baseline; target −20% reached");
        assertThat(german(judgement.reasons().get(0)))
                .startsWith(
                        "Stillstand: Der Wert sank von 52 h (Baseline Jan.–Dez. 2025) auf 41 h im Monat (Pilot Jan.–Dez."
                                + " 2026), Veränderung −21,2 % (Intervall −2")
                .endsWith(" %); das Ziel von −20 % ist erreicht.");
        assertThat(english(judgement.reasons().get(0)))
                .startsWith(
                        "Downtime fell from 52 h (baseline Jan–Dec 2025) to 41 h a month (pilot Jan–Dec 2026), a change of"
                                + " −21.2% (interval −2")
                .endsWith("%); the target of −20% is reached.");
        assertThat(standing.recommendation().advice()).isEqualTo(Recommendation.Advice.SCALE);
        assertThat(german(standing.recommendation().reasons().get(0)))
                .isEqualTo("Alle Hauptmesspunkte haben ihr Ziel erreicht (Stillstand), und kein Messpunkt hat"
                        + " sich verschlechtert.");
        assertThat(standing.decisionDue()).isTrue();
        assertThat(standing.overdueDays()).isZero();
    }

    @Test
    void advisesToContinueHalfWay() {
        UseCaseStanding standing = standing(Cases.downtime(), Cases.series(52, 1, Arrays.copyOf(GOOD, 6)), JUNE);
        Judgement judgement = standing.judgements().get(0);

        assertThat(standing.recommendation().advice()).isEqualTo(Recommendation.Advice.CONTINUE);
        assertThat(standing.recommendation().course()).isEqualTo(Course.ON_COURSE);
        assertThat(judgement.assessment().effect().look()).isEqualTo(4);
        assertThat(judgement.assessment().effect().looks()).isEqualTo(10);
        assertThat(german(judgement.reasons().get(1)))
                .startsWith("Stillstand: Bis Dezember 2026 wird ein Pilotniveau von 41 h im Monat erwartet")
                .endsWith("das Ziel liegt bei 41,6 h im Monat: auf Kurs.");
        assertThat(standing.decisionDue()).isFalse();
    }

    @Test
    void isTooEarlyBeforeThePilotBegins() {
        UseCaseStanding standing = standing(Cases.downtime(), Cases.series(52, 1), YearMonth.of(2025, 12));
        Judgement judgement = standing.judgements().get(0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(judgement.course()).isEqualTo(Course.TOO_EARLY);
        assertThat(standing.recommendation().advice()).isEqualTo(Recommendation.Advice.CONTINUE);
        assertThat(german(judgement.headline())).isEqualTo("Stillstand: noch keine Aussage, zu wenig Daten");
        assertThat(german(judgement.reasons().get(0)))
                .isEqualTo("Stillstand: Der Pilot hat noch keinen vollständigen Monat; für eine Wirkung sind"
                        + " mindestens 3 nötig.");
    }

    @Test
    void repeatsTheFinalLookAndCountsOverdueDaysAfterwards() {
        double[] longer = Arrays.copyOf(GOOD, 15);
        Arrays.fill(longer, 12, 15, 90);
        UseCaseStanding standing = standing(Cases.downtime(), Cases.series(52, 1, longer), YearMonth.of(2027, 3));
        UseCaseStanding atEnd = standing(Cases.downtime(), Cases.series(52, 1, GOOD), DECEMBER);

        assertThat(standing.judgements().get(0).reasons())
                .isEqualTo(atEnd.judgements().get(0).reasons());
        assertThat(standing.recommendation()).isEqualTo(atEnd.recommendation());
        assertThat(standing.overdueDays()).isEqualTo(75);
    }

    @Test
    void hasInsufficientDataWithoutARecentMonth() {
        double[] stale = Arrays.copyOf(GOOD, 12);
        stale[10] = Double.NaN;
        stale[11] = Double.NaN;
        UseCaseStanding standing = standing(Cases.downtime(), Cases.series(52, 1, stale), DECEMBER);

        assertThat(standing.judgements().get(0).verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(standing.recommendation().rule()).isEqualTo(Recommendation.Rule.DATA_MISSING);
    }

    @Test
    void speaksOfPointsInMeasuresInPercent() {
        Measure scrap = Cases.measure(
                "scrap",
                "%",
                Better.LOWER,
                Aggregate.RATIO,
                Cases.level("3"),
                new Measure.Relevance(false, new BigDecimal("0.5")),
                true,
                false);
        Judgement judgement = standing(
                        scrap,
                        Cases.series(4, 0.2, 3.5, 3.5, 3.4, 3.3, 3.4, 3.2, 3.4, 3.4, 3.3, 3.5, 3.4, 3.4),
                        DECEMBER)
                .judgements()
                .get(0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(german(judgement.headline()))
                .isEqualTo("Stillstand −0,608 Prozentpunkte gegen Baseline; Ziel 3 % nicht erreicht");
        assertThat(german(judgement.reasons().get(0)))
                .startsWith(
                        "Stillstand: Der Wert sank von 4 % (Baseline Jan.–Dez. 2025) auf 3,39 % (Pilot Jan.–Dez. 2026),"
                                + " Veränderung −0,608 Prozentpunkte (Intervall −0,757 bis −0,46 Prozentpunkte); ")
                .endsWith("die Verbesserung ist belegt, das Ziel von 3 % aber nicht erreicht.");
    }

    @Test
    void namesTheRemedyForPercentagesOfALevelThatIsNotPositive() {
        Judgement judgement = standing(
                        Cases.downtime(), Cases.series(-5, 1, -6, -6, -7, -6, -6, -7, -6, -6, -6, -6, -6, -6), DECEMBER)
                .judgements()
                .get(0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(judgement.relevance()).isNull();
        assertThat(german(judgement.reasons().get(0)))
                .contains("Vereinbaren Sie das Ziel als Wert und die Relevanz als Zahl");
    }

    @Test
    void rulesOutWhatIsTooSmallAndAdmitsWhatItCannotTell() {
        Judgement flat = standing(
                        Cases.downtime(),
                        Cases.series(52, 0.5, 52, 51.5, 52.5, 52, 51.5, 52.5, 52, 51.5, 52.5, 52, 51.5, 52.5),
                        DECEMBER)
                .judgements()
                .get(0);
        Judgement noisy = standing(
                        Cases.downtime(), Cases.series(52, 9, 60, 38, 51, 40, 58, 35, 55, 44, 50, 42, 58, 39), DECEMBER)
                .judgements()
                .get(0);

        assertThat(flat.verdict()).isEqualTo(Verdict.NO_RELEVANT_EFFECT);
        assertThat(german(flat.reasons().get(0)))
                .endsWith("eine Verbesserung um die vereinbarten 2,6 h oder mehr ist damit ausgeschlossen.");
        assertThat(noisy.verdict()).isEqualTo(Verdict.NO_EFFECT_SHOWN);
        assertThat(english(noisy.reasons().get(0))).endsWith("no effect is shown, because the interval includes zero.");
    }

    private static UseCaseStanding standing(Measure measure, Series series, YearMonth period) {
        return KnownCustomer.of(Cases.customer(measure), (u, m) -> series)
                .standings(period)
                .get(0);
    }

    private static String german(Message message) {
        return message.in(Language.DE).replace('\u00a0', ' ');
    }

    private static String english(Message message) {
        return message.in(Language.EN).replace('\u00a0', ' ');
    }
}
