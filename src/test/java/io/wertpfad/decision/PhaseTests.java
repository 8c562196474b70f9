package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Baseline 2025 about 52 h, pilot from January 2026; the pack of a month stands on the 5th of the next. */
class PhaseTests {

    private static final Set<Party> ALL = EnumSet.allOf(Party.class);
    private static final Set<Party> WITHOUT_CUSTOMER = EnumSet.complementOf(EnumSet.of(Party.CUSTOMER));
    private static final double[] FALLEN = {41, 40, 42, 41, 40, 42, 41, 40, 42, 41, 40, 42};
    private static final double[] UNCLEAR = {60, 38, 51, 40, 58, 35, 55, 62, 41, 60, 40, 57};

    private final KnownCustomer known = new KnownCustomer();

    @Test
    void staysDueAfterADecisionThatIsNotJoint() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        known.report(YearMonth.of(2026, 6));
        decide("2026-07-10", Decision.Outcome.SCALE, WITHOUT_CUSTOMER, null);

        UseCaseStanding standing = only(known.report(YearMonth.of(2026, 7)));

        assertThat(standing.decisionDue()).isTrue();
        assertThat(standing.overdueDays()).isEqualTo(26);
        assertThat(german(standing.remarks()))
                .containsExactly("Am 10.07.2026 wurde ohne alle vier Parteien entschieden: skalieren (nicht dabei:"
                        + " Kunde). Das ist keine gemeinsame Entscheidung, der Entscheidungspunkt bleibt offen.");
    }

    @Test
    void judgesTheNextPhaseFromTheMonthAfterAJointAdapt() {
        start(LocalDate.of(2026, 4, 10), 52, 53, 51, 52, 41, 40, 42, 41, 40, 42, 41, 40);
        known.report(YearMonth.of(2026, 3));
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-10-20");

        Phase phase = only(known.report(YearMonth.of(2026, 7))).phase();
        Effect effect = effect(known.standings(YearMonth.of(2026, 7)));

        assertThat(phase.number()).isEqualTo(2);
        assertThat(phase.from()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(phase.decisionDate()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(phase.finalLook()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(effect.pilot()).isEqualTo(41.0);
        assertThat(effect.baseline()).isEqualTo(52.0);
        assertThat(effect.look()).isEqualTo(1);
        assertThat(effect.looks()).isEqualTo(3);
        assertThat(effect.pilotN()).isEqualTo(3);
    }

    @Test
    void isNoLongerDueAfterAJointAdapt() {
        start(LocalDate.of(2026, 4, 10), FALLEN);
        assertThat(only(known.report(YearMonth.of(2026, 3))).decisionDue()).isTrue();
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-10-20");

        UseCaseStanding standing = only(known.report(YearMonth.of(2026, 4)));

        assertThat(standing.decisionDue()).isFalse();
        assertThat(standing.recommendation().advice()).isEqualTo(Recommendation.Advice.CONTINUE);
        assertThat(german(standing.judgements().get(0).reasons()))
                .first()
                .isEqualTo("Stillstand: Seit der Anpassung, also ab Mai 2026, gibt es noch keinen vollständigen Monat;"
                        + " für eine Wirkung sind mindestens 3 nötig.");
        assertThat(german(standing.remarks()))
                .containsExactly("Am 10.04.2026 hat das Steering gemeinsam beschlossen anzupassen: Beurteilt werden"
                        + " seither die Monate ab Mai 2026, die nächste Entscheidung steht am 20.10.2026 an.");
    }

    @Test
    void goesOnBeyondTheEndOfThePilotThatTheFileHas() {
        start(LocalDate.of(2027, 1, 20), FALLEN);
        known.report(YearMonth.of(2026, 12));
        decide("2027-01-20", Decision.Outcome.ADAPT, ALL, "2027-06-20");
        double[] longer = new double[17];
        System.arraycopy(FALLEN, 0, longer, 0, 12);
        Arrays.fill(longer, 12, 17, 35);
        load(longer);

        UseCaseStanding standing = only(known.report(YearMonth.of(2027, 5)));

        assertThat(standing.phase().finalLook()).isEqualTo(YearMonth.of(2027, 5));
        assertThat(effect(List.of(standing)).pilot()).isEqualTo(35.0);
        assertThat(effect(List.of(standing)).pilotN()).isEqualTo(4);
        assertThat(standing.recommendation().advice()).isEqualTo(Recommendation.Advice.SCALE);
    }

    @Test
    void takesTheDateOfTheLogUntilThePortfolioFileFollows() {
        start(LocalDate.of(2026, 6, 10), FALLEN);
        known.report(YearMonth.of(2026, 3));
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-10-20");
        assertThat(only(known.standings(YearMonth.of(2026, 4))).phase().decisionDate())
                .isEqualTo(LocalDate.of(2026, 10, 20));

        known.agree(Cases.decidingOn(LocalDate.of(2026, 11, 12), Cases.downtime()));

        assertThat(only(known.standings(YearMonth.of(2026, 5))).phase().decisionDate())
                .isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    void movesTheFinalLookWithAnEditedDateBeforeItOnly() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        known.report(YearMonth.of(2026, 4));
        known.agree(Cases.decidingOn(LocalDate.of(2026, 8, 10), Cases.downtime()));
        assertThat(only(known.report(YearMonth.of(2026, 5))).phase().finalLook())
                .isEqualTo(YearMonth.of(2026, 7));
        known.report(YearMonth.of(2026, 7));

        known.agree(Cases.decidingOn(LocalDate.of(2026, 11, 10), Cases.downtime()));
        UseCaseStanding later = only(known.report(YearMonth.of(2026, 8)));

        assertThat(later.phase().finalLook()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(effect(List.of(later)).looks()).isEqualTo(5);
        assertThat(later.phase().decisionDate()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(later.decisionDue()).isFalse();
        assertThat(later.recommendation().advice()).isEqualTo(Recommendation.Advice.SCALE);
    }

    @Test
    void keepsTheVerdictOfTheFinalLookUntilTheSteeringDecides() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        assertThat(verdict(known.report(YearMonth.of(2026, 6)))).isEqualTo(Verdict.TARGET_REACHED);

        load(UNCLEAR);
        UseCaseStanding later = only(known.report(YearMonth.of(2026, 7)));
        Judgement judgement = later.judgements().get(0);

        assertThat(judgement.verdict()).isEqualTo(Verdict.TARGET_REACHED);
        assertThat(judgement.assessment().effect().pilot()).isEqualTo(47.0);
        assertThat(later.recommendation().advice()).isEqualTo(Recommendation.Advice.SCALE);
        assertThat(german(judgement.reasons()))
                .last()
                .isEqualTo("Stillstand: Befund und Begründung stammen mit ihren Zahlen aus dem Paket Juni 2026; der"
                        + " Befund gilt, bis das Steering gemeinsam entscheidet. Mit den heutigen Daten lautete er"
                        + " „Wirkung nicht belegt“.");
        assertThat(judgement.kept())
                .isEqualTo(judgement.reasons().get(judgement.reasons().size() - 1));
        assertThat(judgement.headline().in(Language.DE)).endsWith("(Paket Juni 2026)");
    }

    @Test
    void keepsNoVerdictWhereNothingCouldBeJudged() {
        start(LocalDate.of(2026, 7, 10), 41, 40, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(verdict(known.report(YearMonth.of(2026, 6)))).isEqualTo(Verdict.INSUFFICIENT_DATA);

        load(FALLEN);

        assertThat(verdict(known.report(YearMonth.of(2026, 6)))).isEqualTo(Verdict.TARGET_REACHED);
    }

    @Test
    void closesWithAJointDecisionAndKeepsWhatWasKnownThen() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        known.report(YearMonth.of(2026, 6));
        decide("2026-07-10", Decision.Outcome.END, ALL, null);
        load(UNCLEAR);

        UseCaseStanding standing = only(known.report(YearMonth.of(2026, 9)));

        assertThat(standing.decisionDue()).isFalse();
        assertThat(standing.overdueDays()).isZero();
        assertThat(standing.phase().isClosed()).isTrue();
        assertThat(verdict(List.of(standing))).isEqualTo(Verdict.TARGET_REACHED);
        assertThat(german(standing.remarks()))
                .containsExactly(
                        "Am 10.07.2026 gemeinsam entschieden: beenden. Die Empfehlung lautete damals:" + " skalieren.");
    }

    /** No pack was made: the decision and the values that it rests on were dropped together, the decision first. */
    @Test
    void knowsAllThatCameInTheLoadOfTheDecision() {
        start(LocalDate.of(2026, 7, 10));
        known.together(() -> {
            decide("2026-07-10", Decision.Outcome.SCALE, ALL, null);
            load(FALLEN);
        });
        load(UNCLEAR);

        UseCaseStanding standing = only(known.standings(YearMonth.of(2026, 9)));

        assertThat(verdict(List.of(standing))).isEqualTo(Verdict.TARGET_REACHED);
        assertThat(german(standing.remarks())).containsExactly("Am 10.07.2026 gemeinsam entschieden: skalieren.");
    }

    @Test
    void isClosedByTheFirstOfDecisionsThatOnlyRepeat() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        known.report(YearMonth.of(2026, 6));
        decide("2026-07-10", Decision.Outcome.SCALE, ALL, null);
        known.report(YearMonth.of(2026, 7));
        decide("2026-08-20", Decision.Outcome.SCALE, ALL, null);

        assertThat(german(only(known.standings(YearMonth.of(2026, 8))).remarks()))
                .containsExactly("Am 10.07.2026 gemeinsam entschieden: skalieren.");
    }

    @Test
    void stopsLookingWithAnEarlyDecision() {
        start(LocalDate.of(2026, 12, 10), FALLEN);
        known.report(YearMonth.of(2026, 5));
        decide("2026-06-10", Decision.Outcome.END, ALL, null);

        Effect effect = effect(known.report(YearMonth.of(2026, 9)));

        assertThat(effect.look()).isEqualTo(3);
        assertThat(effect.looks()).isEqualTo(9);
        assertThat(effect.pilotN()).isEqualTo(5);
    }

    @Test
    void advisesToEndWhatIsInconclusiveTwice() {
        start(LocalDate.of(2026, 7, 10), UNCLEAR);
        assertThat(only(known.report(YearMonth.of(2026, 6))).recommendation().rule())
                .isEqualTo(Recommendation.Rule.INCONCLUSIVE);
        decide("2026-07-10", Decision.Outcome.ADAPT, ALL, "2027-01-10");

        Recommendation recommendation =
                only(known.report(YearMonth.of(2026, 12))).recommendation();

        assertThat(recommendation.rule()).isEqualTo(Recommendation.Rule.STILL_INCONCLUSIVE);
        assertThat(recommendation.advice()).isEqualTo(Recommendation.Advice.END);
    }

    @Test
    void neverAdvisesToEndBecauseAPhaseWasTooShort() {
        start(LocalDate.of(2026, 7, 10), 41, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 40, 41);
        assertThat(only(known.report(YearMonth.of(2026, 6))).recommendation().rule())
                .isEqualTo(Recommendation.Rule.DATA_MISSING);
        decide("2026-07-10", Decision.Outcome.ADAPT, ALL, "2026-09-10");

        UseCaseStanding standing = only(known.report(YearMonth.of(2026, 8)));

        assertThat(standing.phase().isTooShort()).isTrue();
        assertThat(standing.recommendation().rule()).isEqualTo(Recommendation.Rule.DATA_MISSING);
        assertThat(german(standing.remarks()))
                .containsExactly("Am 10.07.2026 hat das Steering gemeinsam beschlossen anzupassen und die nächste"
                        + " Entscheidung auf den 10.09.2026 gelegt. Bis dahin liegt nur ein vollständiger Monat ab"
                        + " August 2026 vor; für einen Befund sind 3 nötig.");
    }

    @Test
    void keepsTheFrozenVerdictWhenTheSteeringHasDecidedOnIt() {
        start(LocalDate.of(2026, 9, 20), FALLEN);
        known.report(YearMonth.of(2026, 8));
        load(UNCLEAR);
        assertThat(verdict(known.report(YearMonth.of(2026, 9)))).isEqualTo(Verdict.TARGET_REACHED);
        decide("2026-10-10", Decision.Outcome.SCALE, ALL, null);

        UseCaseStanding closed = only(known.report(YearMonth.of(2026, 10)));

        assertThat(verdict(List.of(closed))).isEqualTo(Verdict.TARGET_REACHED);
        assertThat(closed.recommendation().advice()).isEqualTo(Recommendation.Advice.SCALE);
        assertThat(german(closed.judgements().get(0).reasons()))
                .last()
                .isEqualTo(
                        "Stillstand: Auf diesem Befund und seinen damaligen Zahlen beruht die Entscheidung vom 10.10.2026; mit den heutigen Daten"
                                + " lautete er „Wirkung nicht belegt“.");
    }

    @Test
    void keepsTheVerdictOfAPhaseWhenAnEarlierMonthIsReportedAgain() {
        start(LocalDate.of(2026, 4, 10), FALLEN);
        known.report(YearMonth.of(2026, 3));
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-10-10");
        known.report(YearMonth.of(2026, 9));
        load(UNCLEAR);
        known.report(YearMonth.of(2026, 3));

        assertThat(verdict(known.report(YearMonth.of(2026, 10)))).isEqualTo(Verdict.TARGET_REACHED);
    }

    @Test
    void returnsToTheVerdictOfTheFirstPhaseWhenAnAdaptTurnsOutNotToBeJoint() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        known.report(YearMonth.of(2026, 6));
        decide("2026-07-10", Decision.Outcome.ADAPT, ALL, "2026-12-10");
        known.report(YearMonth.of(2026, 7));
        decide("2026-07-10", Decision.Outcome.ADAPT, WITHOUT_CUSTOMER, "2026-12-10");
        load(UNCLEAR);

        UseCaseStanding standing = only(known.report(YearMonth.of(2026, 8)));

        assertThat(standing.phase().number()).isEqualTo(1);
        assertThat(verdict(List.of(standing))).isEqualTo(Verdict.TARGET_REACHED);
    }

    @Test
    void goesOnFollowingThePortfolioFileWhenADecisionIsWordedAnew() {
        start(LocalDate.of(2026, 6, 10), FALLEN);
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-10-20");
        known.agree(Cases.decidingOn(LocalDate.of(2026, 11, 12), Cases.downtime()));
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-10-20");

        assertThat(only(known.standings(YearMonth.of(2026, 5))).phase().decisionDate())
                .isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    void takesNoGapOfATooShortPhaseForAKnownOne() {
        start(LocalDate.of(2026, 4, 10), 41, 40, 42, 41, 40, 42, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-06-20");
        assertThat(only(known.report(YearMonth.of(2026, 5))).phase().isTooShort())
                .isTrue();
        decide("2026-06-20", Decision.Outcome.ADAPT, ALL, "2026-11-20");

        assertThat(only(known.report(YearMonth.of(2026, 10))).recommendation().rule())
                .isEqualTo(Recommendation.Rule.DATA_MISSING);
    }

    @Test
    void namesTheMonthsThatAreJudged() {
        start(LocalDate.of(2026, 4, 10), FALLEN);
        known.report(YearMonth.of(2026, 3));
        decide("2026-04-10", Decision.Outcome.ADAPT, ALL, "2026-10-10");

        assertThat(reason(known.standings(YearMonth.of(2026, 9)))).contains("(Pilot Mai–Sept. 2026)");

        decide("2026-08-10", Decision.Outcome.END, ALL, null);
        UseCaseStanding closed = only(known.standings(YearMonth.of(2026, 9)));

        assertThat(reason(List.of(closed))).contains("(Pilot Mai–Juli 2026)");
        assertThat(closed.judgements().get(0).reasons()).hasSize(1);
    }

    @Test
    void countsNoDecisionFromBeforeTheAgreement() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        decide("2025-07-10", Decision.Outcome.END, ALL, null);

        assertThat(only(known.standings(YearMonth.of(2026, 6))).phase().isClosed())
                .isFalse();
    }

    @Test
    void knowsOnlyWhatWasDecidedWhenAnEarlierPackIsMadeAgain() {
        start(LocalDate.of(2026, 7, 10), FALLEN);
        UseCaseStanding june = only(known.report(YearMonth.of(2026, 6)));
        decide("2026-07-10", Decision.Outcome.ADAPT, ALL, "2026-12-10");
        known.report(YearMonth.of(2026, 7));

        UseCaseStanding again = only(known.standings(YearMonth.of(2026, 6)));

        assertThat(again.phase()).isEqualTo(june.phase());
        assertThat(again.judgements()).isEqualTo(june.judgements());
    }

    private void start(LocalDate decisionDate, double... pilot) {
        known.agree(Cases.decidingOn(decisionDate, Cases.downtime()));
        load(pilot);
    }

    private void load(double... pilot) {
        Series series = Cases.series(52, 1, pilot);
        known.load((useCase, measure) -> series);
    }

    private void decide(String date, Decision.Outcome outcome, Set<Party> present, @Nullable String next) {
        known.decide(new Decision(
                "nw-downtime",
                LocalDate.parse(date),
                outcome,
                present,
                "because",
                next == null ? null : LocalDate.parse(next)));
    }

    private static UseCaseStanding only(List<UseCaseStanding> standings) {
        return standings.get(0);
    }

    private static Verdict verdict(List<UseCaseStanding> standings) {
        return only(standings).judgements().get(0).verdict();
    }

    private static String reason(List<UseCaseStanding> standings) {
        return german(only(standings).judgements().get(0).reasons()).get(0);
    }

    private static Effect effect(List<UseCaseStanding> standings) {
        return only(standings).judgements().get(0).assessment().effect();
    }

    private static List<String> german(List<Message> messages) {
        return messages.stream()
                .map(m -> m.in(Language.DE).replace('\u00a0', ' '))
                .toList();
    }
}
