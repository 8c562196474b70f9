package io.wertpfad.decision.agenda;

import static io.wertpfad.decision.agenda.Story.german;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.agenda.Limbo.Kind;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.UseCase.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimboTests {

    private static final Pilot PILOT = Pilot.of("p");
    private static final UseCase ACTIVE = PILOT.useCase();

    @Test
    void namesAPilotPastItsDateAndItsWindow() {
        List<Limbo> limbo =
                new Story().accept("2026-01-05", ACTIVE).in("2026-06").limbo();

        assertThat(limbo).extracting(Limbo::kind).containsExactly(Kind.OVERDUE);
        assertThat(limbo).extracting(Limbo::days).containsExactly(20);
        assertThat(limbo).allMatch(Limbo::concernsMeeting);
        assertThat(limbo.stream().map(l -> german(l.what())))
                .containsExactly(
                        "Seit 20 Tagen überfällig: Am 15.06.2026 war zu entscheiden; eine gemeinsame Entscheidung fehlt."
                                + " Auch der Pilot ist zu Ende, sein letzter Monat war Mai 2026.");
        assertThat(new Story()
                        .accept("2026-01-05", PILOT.decidingOn("2026-09-15").useCase())
                        .in("2026-06")
                        .limbo())
                .singleElement()
                .satisfies(l -> assertThat(german(l.what()))
                        .isEqualTo(
                                "Der Pilot ist seit 34 Tagen zu Ende (letzter Monat Mai 2026), ohne dass entschieden ist;"
                                        + " das Entscheidungsdatum ist der 15.09.2026."));
    }

    @Test
    void leavesAPilotAloneThatIsDecidedInTheMonthAfterItsEnd() {
        assertThat(new Story().accept("2026-01-05", ACTIVE).in("2026-05").limbo())
                .isEmpty();
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .scale("p", "2026-06-15")
                        .in("2026-08")
                        .limbo())
                .isEmpty();
    }

    @Test
    void namesTwoAdaptsWithoutANewTarget() {
        Story story = new Story()
                .accept("2026-01-05", ACTIVE)
                .adapt("p", "2026-05-10", "2026-09-15")
                .adapt("p", "2026-09-15", "2027-01-15");

        assertThat(story.in("2026-09").limbo()).singleElement().satisfies(l -> {
            assertThat(l.kind()).isEqualTo(Kind.ADAPTED_AGAIN);
            assertThat(l.concernsMeeting()).as("new since the last pack").isTrue();
            assertThat(german(l.what()))
                    .isEqualTo("Zweimal angepasst (10.05.2026, 15.09.2026), ohne dass ein Ziel geändert wurde; seit 20"
                            + " Tagen.");
        });
        assertThat(story.in("2026-10").limbo().get(0).concernsMeeting()).isFalse();
        assertThat(story.in("2026-12").limbo().get(0).concernsMeeting())
                .as("due")
                .isTrue();
    }

    @Test
    void takesANewTargetForANewBeginning() {
        UseCase easier =
                PILOT.measuring(Pilot.measure("downtime", "Stillstand", -10)).useCase();

        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .adapt("p", "2026-05-10", "2026-09-15")
                        .accept("2026-06-01", easier)
                        .adapt("p", "2026-09-15", "2027-01-15")
                        .in("2026-09")
                        .limbo())
                .isEmpty();
    }

    @Test
    void namesDataThatStoppedComingAfterTwoMonths() {
        Story story = new Story().accept("2026-01-05", ACTIVE).silent("p", "2026-03", "2026-04", "2026-05");

        assertThat(story.in("2026-03").limbo()).as("one month may be late").isEmpty();
        assertThat(story.in("2026-04").limbo()).singleElement().satisfies(l -> {
            assertThat(l.kind()).isEqualTo(Kind.NO_DATA);
            assertThat(l.days()).isEqualTo(65);
            assertThat(german(l.what()))
                    .isEqualTo(
                            "Seit März 2026, also seit 65 Tagen, liefert kein Hauptmesspunkt mehr Werte; 2 Pilotmonate fehlen.");
        });
        assertThat(german(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .silent("p", "2026-01", "2026-02", "2026-03")
                        .in("2026-03")
                        .limbo()
                        .get(0)
                        .what()))
                .startsWith("Seit Pilotbeginn Januar 2026, also seit");
    }

    @Test
    void namesTheOneOfSeveralKeyMeasuresThatIsSilent() {
        UseCase two = PILOT.also(Pilot.measure("calls", "Einsätze", -10)).useCase();
        Story story = new Story().accept("2026-01-05", two).silent("p/calls", "2026-03", "2026-04", "2026-05");

        assertThat(story.in("2026-03").limbo()).as("one month may be late").isEmpty();
        assertThat(story.in("2026-04").limbo()).singleElement().satisfies(l -> {
            assertThat(l.kind()).isEqualTo(Kind.NO_DATA);
            assertThat(german(l.what()))
                    .isEqualTo(
                            "Seit März 2026, also seit 65 Tagen, liefert ein Teil der Hauptmesspunkte keine Werte mehr:"
                                    + " Einsätze; 2 Pilotmonate fehlen.");
        });
    }

    @Test
    void recognisesAPilotThatEndedAndIsBackUnderAnotherName() {
        Pilot again = Pilot.of("q")
                .agreed("2026-07-10")
                .at("  bremen ", "HALLE  3")
                .running("2026-08", "2027-01")
                .decidingOn("2027-02-15")
                .measuring(Pilot.measure("stops", "Stillstandszeit", -10));
        Story story = new Story()
                .accept("2026-01-05", ACTIVE)
                .end("p", "2026-06-15")
                .accept("2026-06-20", PILOT.with(Status.ENDED, "2026-06-15").useCase())
                .accept("2026-07-15", PILOT.with(Status.ENDED, "2026-06-15").useCase(), again.useCase());

        assertThat(story.in("2026-07").limbo()).singleElement().satisfies(l -> {
            assertThat(l.kind()).isEqualTo(Kind.CAME_BACK);
            assertThat(l.useCase()).isEqualTo("q");
            assertThat(l.concernsMeeting()).isTrue();
            assertThat(german(l.what()))
                    .isEqualTo(
                            "Wieder da unter anderem Namen: gleicher Ort und ähnliche Messpunkte wie „Fall p“, beendet am"
                                    + " 15.06.2026; der neue Pilot besteht seit 26 Tagen.");
        });
    }

    @Test
    void recognisesItAlsoWhereTheOldOneLeftTheFileWithoutADecision() {
        UseCase again = Pilot.of("q")
                .agreed("2026-05-10")
                .running("2026-05", "2026-10")
                .decidingOn("2026-11-15")
                .useCase();

        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .accept("2026-05-10", again)
                        .in("2026-05")
                        .limbo())
                .singleElement()
                .satisfies(l -> assertThat(german(l.what()))
                        .contains("am 10.05.2026 ohne Entscheidung aus dem Portfolio genommen"));
    }

    @Test
    void recognisesAPilotThatOnlyGotAnotherIdAndTellsItsMovesUnderBoth() {
        Pilot moved = PILOT.decidingOn("2026-09-15");
        for (Pilot renamed : List.of(
                Pilot.of("q").decidingOn("2026-12-15"),
                Pilot.of("q").decidingOn("2026-12-15").running("2025-12", "2026-05"),
                Pilot.of("q").decidingOn("2026-12-15").running("2026-03", "2026-09"))) {
            assertThat(new Story()
                            .accept("2026-01-05", ACTIVE)
                            .accept("2026-05-10", moved.useCase())
                            .accept("2026-06-20", renamed.useCase())
                            .in("2026-06")
                            .limbo())
                    .filteredOn(l -> l.kind() == Kind.CAME_BACK)
                    .singleElement()
                    .satisfies(l -> assertThat(german(l.what()))
                            .isEqualTo(
                                    "Wieder da unter anderem Namen: gleicher Ort und ähnliche Messpunkte wie „Fall p“, am"
                                            + " 20.06.2026 ohne Entscheidung aus dem Portfolio genommen; der neue Pilot"
                                            + " besteht seit 15 Tagen. (Unter beiden Namen zusammen: Entscheidungsdatum"
                                            + " zweimal verschoben: 15.06. → 15.09. → 15.12.) Das ist ein Pilot ohne Ende:"
                                            + " zweimal verlängert, aus dem 15.06.2026 ist der 15.12.2026 geworden, 183"
                                            + " Tage später als vereinbart."));
        }
    }

    @Test
    void tellsOfAnEndedPilotHowItsDateWasMoved() {
        Pilot moved = PILOT.decidingOn("2026-09-15");
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .accept("2026-05-10", moved.useCase())
                        .accept(
                                "2026-06-20",
                                moved.with(Status.ENDED, "2026-06-15").useCase(),
                                Pilot.of("q").decidingOn("2026-12-15").useCase())
                        .in("2026-06")
                        .limbo())
                .filteredOn(l -> l.kind() == Kind.CAME_BACK)
                .singleElement()
                .satisfies(l -> assertThat(german(l.what()))
                        .endsWith("(Unter dem alten Namen: Entscheidungsdatum einmal verschoben: 15.06. → 15.09.)"));
    }

    @Test
    void namesAPilotThatWasAwayWithoutADecisionUnlessItWasASlip() {
        UseCase other = Pilot.waiting("w");
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .accept("2026-03-20", other)
                        .accept("2026-05-20", ACTIVE)
                        .in("2026-05")
                        .limbo())
                .singleElement()
                .satisfies(l -> assertThat(german(l.what()))
                        .isEqualTo("Am 20.03.2026 ohne Entscheidung aus dem Portfolio genommen und am 20.05.2026 wieder"
                                + " aufgenommen, vor 16 Tagen."));
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .accept("2026-04-20", other)
                        .accept("2026-04-22", ACTIVE)
                        .in("2026-05")
                        .limbo())
                .isEmpty();
    }

    @Test
    void forgetsNoComebackBecauseOfASlipAfterIt() {
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .accept(
                                "2026-03-20",
                                PILOT.with(Status.ENDED, "2026-03-15").useCase())
                        .accept("2026-04-10", ACTIVE)
                        .accept("2026-04-20", Pilot.waiting("w"))
                        .accept("2026-04-22", ACTIVE)
                        .in("2026-04")
                        .limbo())
                .singleElement()
                .satisfies(l -> assertThat(german(l.what()))
                        .isEqualTo("Am 15.03.2026 beendet und am 10.04.2026 wieder aufgenommen, vor 25 Tagen."));
    }

    @Test
    void namesAPilotThatIsTakenUpAgainAfterAnEarlierAdapt() {
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .adapt("p", "2026-03-10", "2026-10-15")
                        .accept(
                                "2026-04-20",
                                PILOT.with(Status.ENDED, "2026-04-15").useCase())
                        .accept("2026-05-20", ACTIVE)
                        .in("2026-05")
                        .limbo())
                .extracting(Limbo::kind)
                .containsExactly(Kind.CAME_BACK);
    }

    @Test
    void takesAnotherPlaceOtherMeasuresAndAParallelPilotForSomethingElse() {
        UseCase ended = PILOT.with(Status.ENDED, "2026-06-15").useCase();
        Pilot later =
                Pilot.of("q").agreed("2026-07-10").running("2026-08", "2027-01").decidingOn("2027-02-15");
        for (Pilot other : List.of(
                later.at("Rostock", "Halle 3"),
                later.measuring(Pilot.measure("co2", "Stillstand", "kg", Measure.Dimension.CO2, -10, false)),
                later.measuring(Pilot.measure("setup", "Rüstzeit", -10)))) {
            assertThat(new Story()
                            .accept("2026-01-05", ACTIVE)
                            .accept("2026-06-20", ended)
                            .accept("2026-07-15", ended, other.useCase())
                            .in("2026-07")
                            .limbo())
                    .isEmpty();
        }
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE, later.agreed("2025-12-20").useCase())
                        .accept("2026-06-20", ended, later.agreed("2025-12-20").useCase())
                        .in("2026-07")
                        .limbo())
                .isEmpty();
    }

    @Test
    void namesAPilotThatIsTakenUpAgainUnderItsName() {
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .accept(
                                "2026-04-20",
                                PILOT.with(Status.ENDED, "2026-04-15").useCase())
                        .accept("2026-05-20", ACTIVE)
                        .in("2026-05")
                        .limbo())
                .singleElement()
                .satisfies(l -> assertThat(german(l.what()))
                        .isEqualTo("Am 15.04.2026 beendet und am 20.05.2026 wieder aufgenommen, vor 16 Tagen."));
    }

    @Test
    void findsSeveralReasonsForOnePilot() {
        assertThat(new Story()
                        .accept("2026-01-05", ACTIVE)
                        .silent("p", "2026-03", "2026-04", "2026-05")
                        .in("2026-06")
                        .limbo())
                .extracting(Limbo::kind)
                .containsExactly(Kind.OVERDUE, Kind.NO_DATA);
    }
}
