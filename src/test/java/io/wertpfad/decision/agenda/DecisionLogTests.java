package io.wertpfad.decision.agenda;

import static io.wertpfad.decision.agenda.Story.NO_CUSTOMER;
import static io.wertpfad.decision.agenda.Story.german;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.Decision.Outcome;
import io.wertpfad.decision.Recommendation.Advice;
import io.wertpfad.decision.Verdict;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.UseCase.Status;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionLogTests {

    private static final Pilot PILOT = Pilot.of("p");
    private static final UseCase ACTIVE = PILOT.useCase();

    @Test
    void keepsFiguresAndRecommendationOfTheTimeWithTheDecision() {
        Logged logged = new Story()
                .accept("2026-01-05", ACTIVE)
                .report("2026-05")
                .end("p", "2026-06-15")
                .in("2026-09")
                .log()
                .get(0);

        assertThat(logged.evidence()).isNotNull().satisfies(then -> {
            assertThat(then.period()).isEqualTo(YearMonth.of(2026, 5));
            assertThat(then.reported()).isTrue();
            assertThat(then.recommendation().advice()).isEqualTo(Advice.SCALE);
            assertThat(then.judgements()).singleElement().satisfies(j -> {
                assertThat(j.verdict()).isEqualTo(Verdict.TARGET_REACHED);
                assertThat(j.assessment().effect().changePercent()).isBetween(-32.0, -28.0);
            });
        });
        assertThat(german(logged.notes())).containsExactly("Gegen die Empfehlung; sie lautete: skalieren.");
    }

    /** The adapt is of a later day than the pack that lay on the table, though it was loaded before that pack was made. */
    @Test
    void keepsWhatThePackSaidAlsoBetweenTwoPacks() {
        Story story = new Story()
                .accept("2026-01-05", ACTIVE)
                .adapt("p", "2026-06-10", "2026-12-01")
                .report("2026-05")
                .scale("p", "2026-06-15");

        for (Agenda agenda : List.of(story.on("2026-06-20"), story.in("2026-06"))) {
            assertThat(agenda.log().get(0).evidence()).isNotNull().satisfies(then -> {
                assertThat(then.reported()).isTrue();
                assertThat(then.recommendation().advice()).isEqualTo(Advice.SCALE);
            });
        }
    }

    @Test
    void saysOfADecisionWithoutAllPartiesThatItIsNotJoint() {
        Story story =
                new Story().accept("2026-01-05", ACTIVE).decide("p", "2026-06-10", Outcome.END, NO_CUSTOMER, null);

        Logged open = story.in("2026-06").log().get(0);
        assertThat(open.counts()).isFalse();
        assertThat(german(open.notes()))
                .contains("Keine gemeinsame Entscheidung, nicht dabei war: Kunde. Der Entscheidungspunkt blieb offen.");

        Logged overtaken = story.scale("p", "2026-06-15").in("2026-06").log().get(1);
        assertThat(german(overtaken.notes()))
                .contains(
                        "Keine gemeinsame Entscheidung, nicht dabei war: Kunde. Gemeinsam entschieden wurde am 15.06.2026:"
                                + " skalieren.");
    }

    @Test
    void explainsDecisionsThatContradictOrRepeat() {
        List<Logged> log = new Story()
                .accept("2026-01-05", ACTIVE)
                .scale("p", "2026-06-15")
                .scale("p", "2026-06-16")
                .end("p", "2026-06-20")
                .adapt("p", "2026-07-01", "2026-12-01")
                .in("2026-06")
                .log();

        assertThat(german(log.get(0).notes()))
                .contains("Öffnet den Pilot wieder, über den am 20.06.2026 schon entschieden war (beenden).");
        assertThat(german(log.get(1).notes()))
                .contains(
                        "Widerspricht der Entscheidung vom 16.06.2026 (skalieren); es gilt die jüngere.",
                        "Überholt durch die Entscheidung vom 01.07.2026: anpassen.");
        assertThat(german(log.get(2).notes()))
                .contains(
                        "Wiederholt die Entscheidung vom 15.06.2026 (skalieren); am Stand ändert sich nichts.",
                        "Überholt durch die Entscheidung vom 20.06.2026: beenden.");
    }

    @Test
    void countsExtensionsThroughFileAndLog() {
        List<Logged> log = new Story()
                .accept("2026-01-05", ACTIVE)
                .accept("2026-05-01", PILOT.decidingOn("2026-07-15").useCase())
                .adapt("p", "2026-07-15", "2026-12-01")
                .in("2026-07")
                .log();

        assertThat(log.get(0).extension()).isEqualTo(2);
        assertThat(german(log.get(0).notes())).contains("2. Verlängerung: nächste Entscheidung am 01.12.2026.");
    }

    @Test
    void doesNotCountWhatWasDecidedBeforeAnythingWasAgreed() {
        Logged early = new Story()
                .accept("2026-01-05", ACTIVE)
                .end("p", "2025-06-15")
                .in("2026-06")
                .log()
                .get(0);

        assertThat(early.counts()).isFalse();
        assertThat(german(early.notes()))
                .contains("Liegt vor der Vereinbarung vom 10.12.2025 und zählt für diesen Pilot nicht.");
    }

    @Test
    void givesTheFileSomeDaysToFollowAndThenFlagsIt() {
        Story story = new Story().accept("2026-01-05", ACTIVE).adapt("p", "2026-06-25", "2026-12-01");

        Follow soon = story.in("2026-06").follows().get(0);
        assertThat(soon.days()).isEqualTo(10);
        assertThat(soon.flagged()).isFalse();
        Follow late = story.in("2026-07").follows().get(0);
        assertThat(late.flagged()).isTrue();
        assertThat(german(late.what()))
                .isEqualTo(
                        "Am 25.06.2026 gemeinsam angepasst, nächste Entscheidung am 01.12.2026. In der Portfolio-Datei"
                                + " steht nach 41 Tagen noch der 15.06.2026.");
        assertThat(story.accept("2026-08-01", PILOT.decidingOn("2026-12-10").useCase())
                        .in("2026-08")
                        .follows())
                .as("another date written since counts")
                .isEmpty();
    }

    @Test
    void countsTheDaysToFollowFromTheFirstOfDecisionsThatOnlyRepeat() {
        Story scaled = new Story()
                .accept("2026-01-05", ACTIVE)
                .scale("p", "2026-06-15")
                .scale("p", "2026-06-30");
        Story adapted = new Story()
                .accept("2026-01-05", ACTIVE)
                .adapt("p", "2026-06-15", "2026-12-01")
                .adapt("p", "2026-06-30", "2026-12-01");

        for (Story story : List.of(scaled, adapted)) {
            assertThat(story.in("2026-06").follows()).singleElement().satisfies(f -> {
                assertThat(f.flagged()).isTrue();
                assertThat(f.days()).isEqualTo(20);
                assertThat(german(f.what())).startsWith("Am 15.06.2026 gemeinsam");
            });
        }
    }

    @Test
    void holdsTheStatusAgainstTheLogBothWays() {
        Story undecided = new Story()
                .accept("2026-01-05", ACTIVE)
                .accept("2026-06-20", PILOT.with(Status.SCALED, "2026-06-18").useCase());
        assertThat(german(undecided.in("2026-06").follows().get(0).what()))
                .isEqualTo(
                        "Die Portfolio-Datei führt den Use Case seit 18.06.2026 als skaliert; im Protokoll steht dazu keine"
                                + " gemeinsame Entscheidung.");
        assertThat(german(undecided
                        .end("p", "2026-06-15")
                        .in("2026-06")
                        .follows()
                        .get(0)
                        .what()))
                .endsWith("zuletzt gemeinsam entschieden wurde am 15.06.2026: beenden.");

        Story unfollowed = new Story().accept("2026-01-05", ACTIVE).scale("p", "2026-06-15");
        assertThat(unfollowed.in("2026-06").follows()).singleElement().satisfies(f -> {
            assertThat(f.flagged()).isTrue();
            assertThat(german(f.what()))
                    .isEqualTo(
                            "Am 15.06.2026 gemeinsam entschieden: skalieren. Die Portfolio-Datei führt den Use Case nach"
                                    + " 20 Tagen noch als laufend.");
        });
        assertThat(unfollowed
                        .accept(
                                "2026-07-01",
                                PILOT.with(Status.SCALED, "2026-06-15").useCase())
                        .in("2026-07")
                        .follows())
                .isEmpty();
    }

    @Test
    void knowsNothingThatIsDatedAfterThePackDate() {
        Agenda agenda = new Story()
                .accept("2026-01-05", ACTIVE)
                .adapt("p", "2026-06-15", "2026-12-01")
                .in("2026-05");

        assertThat(agenda.log()).isEmpty();
        assertThat(Story.moves(agenda).extensions()).isZero();
    }
}
