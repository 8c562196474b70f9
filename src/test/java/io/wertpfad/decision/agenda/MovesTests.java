package io.wertpfad.decision.agenda;

import static io.wertpfad.decision.agenda.Story.NO_CUSTOMER;
import static io.wertpfad.decision.agenda.Story.german;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.decision.CharterAmendment.Kind;
import io.wertpfad.decision.Decision;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MovesTests {

    private static final Pilot PILOT = Pilot.of("p");
    private static final UseCase JUNE = PILOT.useCase();
    private static final UseCase SEPTEMBER = PILOT.decidingOn("2026-09-15").useCase();
    private static final UseCase DECEMBER = PILOT.decidingOn("2026-12-15").useCase();

    @Test
    void tellsTheMovesOfTheFileAsOneChainAndCallsTwoOfThemWhatTheyAre() {
        Moves moves = new Story()
                .accept("2026-01-05", JUNE)
                .accept("2026-06-01", SEPTEMBER)
                .accept("2026-09-01", DECEMBER)
                .movesIn("2026-08");

        assertThat(german(moves.sentences()))
                .containsExactly(
                        "Entscheidungsdatum zweimal verschoben: 15.06. → 15.09. → 15.12.",
                        "Das ist ein Pilot ohne Ende: zweimal verlängert, aus dem 15.06.2026 ist der 15.12.2026 geworden,"
                                + " 183 Tage später als vereinbart.");
        assertThat(moves.sentences().get(0).in(Language.EN))
                .isEqualTo("Decision date moved twice: 15 Jun → 15 Sep → 15 Dec");
        assertThat(moves.extensions()).isEqualTo(2);
    }

    @Test
    void writesTheYearsWhereTheyDiffer() {
        Moves moves = new Story()
                .accept("2026-01-05", JUNE)
                .accept("2026-06-01", PILOT.decidingOn("2027-01-15").useCase())
                .movesIn("2026-08");

        assertThat(german(moves.sentences()))
                .containsExactly("Entscheidungsdatum einmal verschoben: 15.06.2026 → 15.01.2027");
        assertThat(moves.isWithoutEnd()).isFalse();
    }

    @Test
    void comesToTheDateOfThePhaseWhereTheFileGoesBackBehindAnAdapt() {
        Story story = new Story()
                .accept("2026-01-05", JUNE)
                .adapt("p", "2026-06-15", "2026-09-15")
                .accept("2026-06-20", DECEMBER)
                .accept("2026-06-25", JUNE);
        Agenda agenda = story.in("2026-06");

        assertThat(Story.moves(agenda).current())
                .isEqualTo(story.phaseIn("2026-06").decisionDate())
                .isEqualTo("2026-09-15");
        assertThat(agenda.follows()).hasSize(1);
    }

    @Test
    void countsEveryJointAdaptAlsoToAnEarlierDay() {
        Moves moves = new Story()
                .accept("2026-01-05", DECEMBER)
                .adapt("p", "2026-06-15", "2026-09-15")
                .movesIn("2026-06");

        assertThat(moves.extensions()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasDecidedWhateverDayOfAgreementIsWrittenLater() {
        Story story = new Story()
                .accept("2026-01-05", JUNE)
                .adapt("p", "2026-06-15", "2026-09-15")
                .accept(
                        "2026-06-20",
                        PILOT.agreed("2026-06-18").decidingOn("2026-09-15").useCase());

        assertThat(story.phaseIn("2026-06").number()).isEqualTo(2);
        assertThat(Story.moves(story.in("2026-06")).extensions()).isEqualTo(1);
    }

    @Test
    void opensNoFurtherPhaseByARepeatedAdapt() {
        Story story = new Story()
                .accept("2026-01-05", JUNE)
                .adapt("p", "2026-06-15", "2026-09-15")
                .adapt("p", "2026-06-18", "2026-09-15");

        assertThat(story.phaseIn("2026-06").number()).isEqualTo(2);
        assertThat(story.in("2026-06").limbo()).extracting(Limbo::kind).doesNotContain(Limbo.Kind.ADAPTED_AGAIN);
    }

    @Test
    void letsARepeatedAdaptUndoNothingThatTheFileHasAdded() {
        Story story = new Story()
                .accept("2026-01-05", PILOT.useCase())
                .adapt("p", "2026-06-10", "2026-10-15")
                .accept("2026-06-20", PILOT.decidingOn("2026-11-15").useCase())
                .adapt("p", "2026-07-01", "2026-10-15");

        assertThat(story.phaseIn("2026-07").decisionDate()).isEqualTo("2026-11-15");
        assertThat(story.movesIn("2026-07").current()).isEqualTo("2026-11-15");
        assertThat(story.in("2026-07").follows()).isEmpty();
    }

    @Test
    void countsAnAdaptThatOpensAPilotAgainOnTheDateThatItHad() {
        Story story = new Story()
                .accept("2026-01-05", PILOT.useCase())
                .adapt("p", "2026-06-10", "2026-10-15")
                .end("p", "2026-06-20")
                .adapt("p", "2026-07-01", "2026-10-15");

        assertThat(story.phaseIn("2026-07").number()).isEqualTo(3);
        assertThat(story.movesIn("2026-07").extensions()).isEqualTo(2);
    }

    @Test
    void countsAJointAdaptThatTheFileFollowsOnce() {
        Agenda agenda = new Story()
                .accept("2026-01-05", JUNE)
                .adapt("p", "2026-06-15", "2026-09-15")
                .accept("2026-06-20", SEPTEMBER)
                .in("2026-06");

        assertThat(Story.moves(agenda).extensions()).isEqualTo(1);
        assertThat(Story.moves(agenda).moves()).extracting(Moves.Move::by).containsExactly(Moves.By.DECISION);
        assertThat(agenda.amendmentsOf("p")).singleElement().satisfies(a -> {
            assertThat(a.extension()).isFalse();
            assertThat(german(a.what()))
                    .isEqualTo("Die Portfolio-Datei folgt der Entscheidung vom 15.06.2026: Entscheidungsdatum jetzt"
                            + " 15.09.2026.");
        });
        assertThat(agenda.follows()).isEmpty();
    }

    @Test
    void countsItOnceAlsoWhereTheFileWasChangedBeforeTheDecisionWasRecorded() {
        Moves moves = new Story()
                .accept("2026-01-05", JUNE)
                .accept("2026-06-16", SEPTEMBER)
                .adapt("p", "2026-06-15", "2026-09-15")
                .movesIn("2026-06");

        assertThat(moves.moves())
                .containsExactly(new Moves.Move(
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 9, 15),
                        Moves.By.DECISION));
    }

    @Test
    void countsAnAdaptWhoseDateTheFirstFileHadAlready() {
        Moves moves = new Story()
                .accept("2026-06-20", SEPTEMBER)
                .adapt("p", "2026-06-15", "2026-09-15")
                .movesIn("2026-06");

        assertThat(moves.extensions()).isEqualTo(1);
        assertThat(german(moves.sentences()))
                .containsExactly(
                        "Am 15.06.2026 gemeinsam angepasst; die nächste Entscheidung am 15.09.2026 stand schon in der"
                                + " Portfolio-Datei.");
    }

    @Test
    void countsNoAdaptTwiceThatIsRecordedAgain() {
        Moves moves = new Story()
                .accept("2026-01-05", JUNE)
                .adapt("p", "2026-06-15", "2026-09-15")
                .adapt("p", "2026-06-18", "2026-09-15")
                .movesIn("2026-06");

        assertThat(moves.extensions()).isEqualTo(1);
    }

    @Test
    void countsNoAdaptThatWasNotJoint() {
        Agenda agenda = new Story()
                .accept("2026-01-05", JUNE)
                .decide("p", "2026-06-15", Decision.Outcome.ADAPT, NO_CUSTOMER, "2026-09-15")
                .in("2026-06");

        assertThat(Story.moves(agenda).moves()).isEmpty();
        assertThat(agenda.log().get(0).extension()).isZero();
    }

    @Test
    void countsWhatTheFileAddsToAnAdapt() {
        Moves moves = new Story()
                .accept("2026-01-05", JUNE)
                .adapt("p", "2026-06-15", "2026-09-15")
                .accept("2026-07-01", DECEMBER)
                .movesIn("2026-07");

        assertThat(moves.dates()).hasSize(3);
        assertThat(moves.extensions()).isEqualTo(2);
    }

    @Test
    void showsAMoveToAnEarlierDayWithoutCountingIt() {
        Moves moves = new Story()
                .accept("2026-01-05", SEPTEMBER)
                .accept("2026-03-01", JUNE)
                .accept("2026-06-01", DECEMBER)
                .movesIn("2026-06");

        assertThat(german(moves.sentences()))
                .containsExactly(
                        "Entscheidungsdatum zweimal geändert, davon einmal nach hinten: 15.09. → 15.06. → 15.12.");
        assertThat(moves.extensions()).isEqualTo(1);
    }

    @Test
    void takesVersionsBeforeTheAgreementForDrafts() {
        Pilot later = PILOT.agreed("2026-02-01");
        Agenda agenda = new Story()
                .accept("2026-01-05", later.useCase())
                .accept("2026-01-20", later.decidingOn("2026-09-15").useCase())
                .accept("2026-02-01", later.decidingOn("2026-12-15").useCase())
                .in("2026-02");

        assertThat(Story.moves(agenda).agreed()).isEqualTo("2026-09-15");
        assertThat(Story.moves(agenda).extensions()).isEqualTo(1);
        assertThat(agenda.amendmentsOf("p")).hasSize(1);
    }

    @Test
    void makesNoDraftOfWhatWasAgreedByALaterDayOfAgreement() {
        Agenda agenda = new Story()
                .accept("2026-01-05", JUNE)
                .accept("2026-02-01", PILOT.agreed("2026-12-01").useCase())
                .accept(
                        "2026-03-01",
                        PILOT.agreed("2026-12-01").decidingOn("2026-09-15").useCase())
                .in("2026-03");

        assertThat(agenda.amendmentsOf("p"))
                .extracting(CharterAmendment::kind)
                .containsExactly(Kind.AGREED_ON, Kind.DECISION_DATE);
        assertThat(Story.moves(agenda).extensions()).isEqualTo(1);
    }

    @Test
    void keepsTheHistoryOfAUseCaseThatWaitsOrIsAwayForAWhile() {
        Moves moves = new Story()
                .accept("2026-01-05", JUNE, Pilot.of("q").useCase())
                .accept("2026-02-01", SEPTEMBER, Pilot.of("q").useCase())
                .accept("2026-03-01", Pilot.waiting("p"), Pilot.of("q").useCase())
                .accept("2026-04-01", Pilot.of("q").useCase())
                .accept("2026-05-01", DECEMBER, Pilot.of("q").useCase())
                .movesIn("2026-05");

        assertThat(moves.dates())
                .containsExactly(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 9, 15), LocalDate.of(2026, 12, 15));
    }

    @Test
    void namesOldAndNewValueOfEverythingThatWasAgreed() {
        Pilot changed = PILOT.at("Bremen", "Halle 4")
                .running("2026-02", "2026-06")
                .agreedBy(Party.SALES, Party.CUSTOMER)
                .measuring(
                        Pilot.measure("downtime", "Stillstand", -10),
                        Pilot.measure("setup", "Rüstzeit", "min", Measure.Dimension.TIME, -5, false));
        List<CharterAmendment> amendments = new Story()
                .accept("2026-01-05", JUNE)
                .accept("2026-02-01", changed.useCase())
                .in("2026-02")
                .amendmentsOf("p");

        assertThat(amendments.stream().map(a -> german(a.what())))
                .containsExactly(
                        "Baseline-Zeitraum geändert, bisher Jan.–Dez. 2025, jetzt Feb. 2025 – Jan. 2026.",
                        "Pilotzeitraum geändert, bisher Jan.–Mai 2026, jetzt Feb.–Juni 2026.",
                        "Ort geändert, bisher Bremen, Halle 3, jetzt Bremen, Halle 4.",
                        "Zustimmung geändert, bisher Vertrieb, Service, Key-Account-Management, Kunde, jetzt Vertrieb, Kunde.",
                        "Stillstand: Ziel geändert, bisher −20 %, jetzt −10 %.",
                        "Messpunkt hinzugekommen: Rüstzeit.");
        assertThat(german(Objects.requireNonNull(amendments.get(4).before()))).isEqualTo("−20 %");
        assertThat(german(Objects.requireNonNull(amendments.get(4).after()))).isEqualTo("−10 %");
    }

    @Test
    void marksWhatTellsOfAnInternalMeasure() {
        UseCase secret = PILOT.also(Pilot.measure("m", "Marge", "EUR", Measure.Dimension.REVENUE, -5, true))
                .useCase();
        UseCase shown = PILOT.also(Pilot.measure("m", "Marge", "EUR", Measure.Dimension.REVENUE, -5, false))
                .useCase();
        List<CharterAmendment> amendments = new Story()
                .accept("2026-01-05", JUNE)
                .accept("2026-02-01", secret)
                .accept("2026-03-01", shown)
                .accept("2026-04-01", JUNE)
                .in("2026-04")
                .amendmentsOf("p");

        assertThat(amendments)
                .extracting(CharterAmendment::kind, CharterAmendment::internal)
                .containsExactly(
                        tuple(Kind.MEASURE_ADDED, true),
                        tuple(Kind.KEY, true),
                        tuple(Kind.INTERNAL, true),
                        tuple(Kind.MEASURE_REMOVED, false));
    }

    @Test
    void saysWhoAgreedAndWhoDidNot() {
        assertThat(consent(JUNE)).isEqualTo("Vereinbart am 10.12.2025 von allen vier Parteien.");
        assertThat(consent(PILOT.agreedBy(Party.SALES, Party.SERVICE).useCase()))
                .isEqualTo("Vereinbart am 10.12.2025 von: Vertrieb, Service. Die Zustimmung von 2 Parteien fehlt:"
                        + " Key-Account-Management, Kunde.");
        assertThat(consent(PILOT.agreedBy(new Party[0]).useCase())).endsWith("zugestimmt hat keine der vier Parteien.");
    }

    private static String consent(UseCase useCase) {
        return german(Consent.of(Objects.requireNonNull(useCase.charter())));
    }
}
