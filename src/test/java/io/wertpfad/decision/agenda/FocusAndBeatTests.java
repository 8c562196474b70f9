package io.wertpfad.decision.agenda;

import static io.wertpfad.decision.agenda.Story.ALL;
import static io.wertpfad.decision.agenda.Story.NO_CUSTOMER;
import static io.wertpfad.decision.agenda.Story.german;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.agenda.Focus.Waiting;
import io.wertpfad.portfolio.Steering.Cadence;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.UseCase.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FocusAndBeatTests {

    private static final Pilot PILOT = Pilot.of("p");
    private static final UseCase ACTIVE = PILOT.useCase();

    @Test
    void listsWhoWaitsSinceWhenAndWhoMovesUp() {
        Focus focus = new Story()
                .accept("2026-01-05", ACTIVE, Pilot.waiting("a"))
                .accept("2026-02-05", ACTIVE, Pilot.waiting("b"), Pilot.waiting("a"))
                .in("2026-02")
                .focus();

        assertThat(focus.waiting()).extracting(Waiting::useCase).containsExactly("b", "a");
        assertThat(focus.waiting())
                .extracting(Waiting::since)
                .containsExactly(LocalDate.of(2026, 2, 5), LocalDate.of(2026, 1, 5));
        assertThat(german(Objects.requireNonNull(focus.nextUp())))
                .isEqualTo("Zwei Plätze sind frei: „b“ kann nachrücken, sobald es vereinbart ist.");
        assertThat(focus.changes()).isEmpty();
    }

    @Test
    void recordsWhoCameAndWentAndWhy() {
        UseCase scaled = PILOT.with(Status.SCALED, "2026-06-15").useCase();
        Focus focus = new Story()
                .accept("2026-01-05", ACTIVE, Pilot.waiting("a"))
                .scale("p", "2026-06-15")
                .accept("2026-06-20", scaled, Pilot.of("a").useCase())
                .accept("2026-07-20", scaled)
                .in("2026-07")
                .focus();

        assertThat(focus.changes()).hasSize(2);
        assertThat(german(focus.changes().get(1).went().get(0).why()))
                .isEqualTo("am 15.06.2026 gemeinsam entschieden: skalieren");
        assertThat(german(focus.changes().get(1).came().get(0).why()))
                .isEqualTo("nachgerückt von Platz 1 der Warteliste, dort seit 05.01.2026");
        assertThat(german(focus.changes().get(0).went().get(0).why()))
                .isEqualTo("aus dem Portfolio genommen, ohne gemeinsame Entscheidung");
        assertThat(focus.isActiveAgain("a")).isFalse();
    }

    @Test
    void knowsWhoIsActiveAgainAndWhoForTheFirstTime() {
        Focus focus = new Story()
                .accept("2026-01-05", ACTIVE, Pilot.waiting("a"))
                .accept("2026-03-20", Pilot.waiting("a"))
                .accept("2026-05-20", ACTIVE, Pilot.of("a").useCase())
                .in("2026-05")
                .focus();

        assertThat(focus.isActiveAgain("p")).isTrue();
        assertThat(focus.isActiveAgain("a")).isFalse();
    }

    @Test
    void namesMonthsWithoutAMeetingAndMeetingsWithoutTheCustomer() {
        Beat beat = new Story()
                .accept("2026-01-05", ACTIVE)
                .meet("2026-01-15", ALL)
                .meet("2026-02-15", NO_CUSTOMER)
                .meet("2026-05-10", ALL, "Sensoren tauschen", "2026-05-20", false)
                .hurdle("p", "2026-04-01", "IT", "2026-05-01")
                .in("2026-05")
                .beat();

        assertThat(beat.expected()).isEqualTo(5);
        assertThat(beat.held()).isEqualTo(3);
        assertThat(beat.open())
                .singleElement()
                .satisfies(o -> assertThat(o.overdueDays()).isEqualTo(16));
        assertThat(beat.acting()).extracting(Beat.Acting::role).containsExactly("IT", "Vertrieb");
        assertThat(german(beat.sentences()))
                .containsExactly(
                        "Ohne Sitzung: 2 von 5 Monaten (März 2026 bis April 2026).",
                        "Eine von 3 Sitzungen ohne den Kunden: 15.02.2026.",
                        "Letzte Sitzung am 10.05.2026: eine Vereinbarung, keine erledigt, eine überfällig.");
        assertThat(beat.next().slot().from()).isEqualTo(YearMonth.of(2026, 6));
        assertThat(german(beat.next().what())).isEqualTo("Nächste Sitzung Juni 2026: eine Entscheidung (Fall p).");
        assertThat(beat.next().decisions().get(0).nextStage()).isNotNull();
        assertThat(Beat.withoutHurdleDates(beat).acting())
                .extracting(Beat.Acting::role, Beat.Acting::hurdlesOverdue)
                .containsExactly(tuple("Vertrieb", null), tuple("IT", null));
    }

    @Test
    void countsQuartersWhereTheSteeringMeetsQuarterly() {
        Beat beat = new Story()
                .meeting(Cadence.QUARTERLY)
                .accept("2026-01-05", ACTIVE)
                .meet("2026-02-15", ALL)
                .in("2026-08")
                .beat();

        assertThat(german(beat.sentences())).contains("Ohne Sitzung: 1 von 2 Quartalen (2. Quartal 2026).");
        assertThat(german(beat.next().slot().label())).isEqualTo("3. Quartal 2026");
    }

    @Test
    void gradesAReferenceByItsParts() {
        Strength strong = new Story()
                .accept(
                        "2026-01-05",
                        PILOT.running("2026-01", "2026-12")
                                .decidingOn("2027-01-15")
                                .useCase())
                .rows("p", 90, 10)
                .in("2026-11")
                .strengths()
                .get(0);

        assertThat(strong.parts()).extracting(Strength.Score::points).containsExactly(50, 18, 14, 0);
        assertThat(strong.points()).isEqualTo(82);
        assertThat(strong.grade()).isEqualTo(Strength.Grade.STRONG);
        assertThat(german(strong.parts().get(2).why()))
                .isEqualTo("von 23 Monatswerten fehlt keiner; 10 % der Zeilen zurückgewiesen");
    }

    @Test
    void countsReusesOfNamedBlocksAtOtherCustomersOnly() {
        Strength strength = new Story()
                .accept("2026-01-05", ACTIVE)
                .block(block("B1", ""))
                .block(block("B1", "lindenau"))
                .block(block("B1", "nordwind"))
                .block(block("B2", "lindenau"))
                .in("2026-03")
                .strengths()
                .get(0);

        assertThat(strength.parts().get(3).points()).isEqualTo(5);
    }

    private static BuildingBlock block(String id, String customer) {
        return new BuildingBlock(
                id, BuildingBlock.Kind.OFFER, "Wartung", "p", BuildingBlock.Status.STANDARD, customer, null);
    }

    @Test
    void callsNothingStrongBeforeSixMonths() {
        UseCase young =
                PILOT.running("2026-01", "2026-12").decidingOn("2027-01-15").useCase();

        Strength five = new Story()
                .accept("2026-01-05", young)
                .in("2026-05")
                .strengths()
                .get(0);
        Strength six = new Story()
                .accept("2026-01-05", young)
                .in("2026-06")
                .strengths()
                .get(0);

        assertThat(five.points()).isGreaterThanOrEqualTo(70);
        assertThat(five.grade()).isEqualTo(Strength.Grade.USABLE);
        assertThat(german(five.limits().get(0))).contains("6 Pilotmonaten");
        assertThat(six.grade()).isEqualTo(Strength.Grade.STRONG);
    }

    @Test
    void callsNothingStrongThatLacksDataOrAnImprovement() {
        UseCase young =
                PILOT.running("2026-01", "2026-12").decidingOn("2027-01-15").useCase();

        assertThat(new Story()
                        .accept("2026-01-05", young)
                        .in("2026-02")
                        .strengths()
                        .get(0)
                        .grade())
                .isEqualTo(Strength.Grade.WEAK);
        Strength without = new Story()
                .accept("2026-01-05", young)
                .bringing("p", 0)
                .in("2026-11")
                .strengths()
                .get(0);
        assertThat(without.grade()).isEqualTo(Strength.Grade.WEAK);
    }
}
