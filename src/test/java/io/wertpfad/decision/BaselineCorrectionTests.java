package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import io.wertpfad.trend.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class BaselineCorrectionTests {

    private final KnownCustomer known = new KnownCustomer();

    @Test
    void takesACorrectionThatComesBeforeAnyPilotMonthIsReportedAsPartOfTheBaseline() {
        start();
        known.report(YearMonth.of(2025, 12));
        load(50);

        assertThat(report(YearMonth.of(2026, 1)).corrections()).isEmpty();
    }

    @Test
    void listsALaterOneWithOldAndNewLevelAndEffect() {
        start();
        known.report(YearMonth.of(2026, 3));
        load(50);

        UseCaseStanding standing = report(YearMonth.of(2026, 4));

        assertThat(standing.judgements().get(0).assessment().effect().baseline())
                .isEqualTo(50.0);
        assertThat(standing.corrections()).hasSize(1);
        BaselineCorrection correction = standing.corrections().get(0);
        assertThat(correction.measure()).isEqualTo("downtime");
        assertThat(correction.knownIn()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(correction.what().in(Language.DE).replace('\u00a0', ' '))
                .isEqualTo("Stillstand: Baseline berichtigt, bisher 52 h im Monat, jetzt 50 h im Monat; die"
                        + " Veränderung im Pilot dadurch −9 h statt −11 h.");
    }

    @Test
    void keepsItListedAndAddsTheNext() {
        start();
        known.report(YearMonth.of(2026, 3));
        load(50);
        known.report(YearMonth.of(2026, 4));
        known.report(YearMonth.of(2026, 5));
        load(51);

        assertThat(report(YearMonth.of(2026, 6)).corrections())
                .extracting(BaselineCorrection::knownIn)
                .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 6));
    }

    @Test
    void listsEachChangeEvenIfTheLastTakesBackTheFirst() {
        start();
        known.report(YearMonth.of(2026, 3));
        load(50);
        known.report(YearMonth.of(2026, 4));
        load(52);

        assertThat(report(YearMonth.of(2026, 5)).corrections()).hasSize(2);
    }

    @Test
    void keepsTheVerdictOfTheFinalLookWhateverTheCorrection() {
        known.agree(Cases.decidingOn(LocalDate.of(2026, 7, 10), Cases.downtime()));
        load(52);
        Verdict reported = report(YearMonth.of(2026, 6)).judgements().get(0).verdict();
        load(41);

        UseCaseStanding later = report(YearMonth.of(2026, 7));

        assertThat(reported).isEqualTo(Verdict.TARGET_REACHED);
        assertThat(later.judgements().get(0).verdict()).isEqualTo(Verdict.TARGET_REACHED);
        assertThat(later.judgements().get(0).assessment().effect().baseline()).isEqualTo(41.0);
        assertThat(later.corrections()).hasSize(1);
    }

    private void start() {
        known.agree(Cases.customer(Cases.downtime()));
        load(52);
    }

    private void load(double baseline) {
        Series series = Cases.series(baseline, 1, 41, 40, 42, 41, 40, 42, 41);
        known.load((useCase, measure) -> series);
    }

    private UseCaseStanding report(YearMonth period) {
        return known.report(period).get(0);
    }
}
