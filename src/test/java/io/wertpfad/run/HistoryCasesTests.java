package io.wertpfad.run;

import static io.wertpfad.run.PlayedMonths.APRIL;
import static io.wertpfad.run.PlayedMonths.DECEMBER;
import static io.wertpfad.run.PlayedMonths.OCTOBER;
import static io.wertpfad.run.PlayedMonths.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each case that the README of {@code input-samples/history} lists is told in a pack, in the order of that table. */
class HistoryCasesTests {

    @Test
    void countsNoChangeOfADraft() {
        assertThat(charter(SEPTEMBER, "seefeld", "sf-format").path("amendments"))
                .isEmpty();
        assertThat(charter(SEPTEMBER, "seefeld", "sf-format")
                        .at("/decision_dates/agreed")
                        .asString())
                .isEqualTo("2026-01-15");
        assertThat(charter(SEPTEMBER, "auental", "au-format").path("amendments"))
                .isEmpty();
    }

    @Test
    void namesWhoDidNotAgree() {
        assertThat(texts(charter(SEPTEMBER, "seefeld", "sf-returns").path("not_agreed_by")))
                .containsExactly("customer");
    }

    @Test
    void listsEveryAmendmentWithOldAndNewValue() {
        JsonNode amendments = charter(OCTOBER, "seefeld", "sf-energy").path("amendments");

        assertThat(amendments.findValuesAsString("on"))
                .containsExactly(
                        "2025-07-07",
                        "2025-08-05",
                        "2025-11-17",
                        "2025-11-17",
                        "2026-02-16",
                        "2026-02-16",
                        "2026-02-16",
                        "2026-06-05");
        assertThat(amendments.findValuesAsString("kind"))
                .containsExactly(
                        "place",
                        "baseline",
                        "decision_date",
                        "pilot",
                        "decision_date",
                        "pilot",
                        "target",
                        "measure_added");
        assertThat(amendments.get(0).path("what").asString())
                .isEqualTo("Ort geändert, bisher Seefeld, Halle 2, jetzt Seefeld, Halle 2 und 3.");
        assertThat(amendments.get(6).path("before").asString()).isEqualTo("−15\u00a0%");
        assertThat(amendments.get(6).path("after").asString()).isEqualTo("−10\u00a0%");
    }

    @Test
    void callsAPilotWhoseDateWasMovedTwiceWhatItIs() {
        assertThat(texts(charter(DECEMBER, "seefeld", "sf-energy").at("/decision_dates/sentences")))
                .containsExactly("Entscheidungsdatum einmal verschoben: 13.11.2025 → 12.02.2026");
        assertThat(texts(charter(APRIL, "seefeld", "sf-energy").at("/decision_dates/sentences")))
                .containsExactly(
                        "Entscheidungsdatum zweimal verschoben: 13.11.2025 → 12.02.2026 → 21.05.2026",
                        "Das ist ein Pilot ohne Ende: zweimal verlängert, aus dem 13.11.2025 ist der 21.05.2026 geworden, 189 Tage"
                                + " später als vereinbart.");
    }

    @Test
    void keepsWhatTheSteeringHadBeforeItWhenItDecided() {
        JsonNode scaled = decision(APRIL, "seefeld", "2026-01-15");

        assertThat(scaled.path("joint").asBoolean()).isTrue();
        assertThat(scaled.path("against_recommendation").asBoolean()).isFalse();
        assertThat(scaled.at("/evidence/period").asString()).isEqualTo("2025-12");
        assertThat(scaled.at("/evidence/advice").asString()).isEqualTo("scale");
        assertThat(scaled.at("/evidence/figures").findValuesAsString("measure"))
                .containsExactly("changeover-time", "scrap");
        assertThat(decision(DECEMBER, "seefeld", "2025-12-11")
                        .path("against_recommendation")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void leavesADecisionPointOpenThatWasDecidedWithoutTheCustomer() {
        JsonNode decided = decision(OCTOBER, "seefeld", "2026-07-16");

        assertThat(decided.path("joint").asBoolean()).isFalse();
        assertThat(decided.path("counts").asBoolean()).isFalse();
        assertThat(texts(decided.path("absent"))).containsExactly("customer");
        assertThat(PlayedMonths.only(due(OCTOBER, "seefeld"), "sf-route")
                        .path("overdue_days")
                        .asInt())
                .isEqualTo(49);
    }

    @Test
    void opensAPhaseWithAJointAdaptAndSaysWhetherTheFileFollows() {
        JsonNode first = PlayedMonths.useCase(DECEMBER, "auental", "au-cip").path("phase");
        assertThat(first.path("number").asInt()).isEqualTo(2);
        assertThat(first.path("decision_date").asString()).isEqualTo("2026-02-12");
        assertThat(PlayedMonths.all(follows(DECEMBER, "auental"), "au-cip")).isEmpty();

        JsonNode second = PlayedMonths.only(follows(APRIL, "auental"), "au-cip");
        assertThat(second.path("flagged").asBoolean()).isTrue();
        assertThat(second.path("what").asString())
                .isEqualTo(
                        "Am 12.02.2026 gemeinsam angepasst, nächste Entscheidung am 16.07.2026. In der Portfolio-Datei steht nach"
                                + " 82 Tagen noch der 12.02.2026.");
        assertThat(charter(APRIL, "auental", "au-cip").path("extensions").asInt())
                .isEqualTo(2);
        assertThat(limbo(APRIL, "auental", "au-cip")).containsExactly("adapted_again");
    }

    @Test
    void setsTheStatusOfTheFileAgainstTheLog() {
        assertThat(PlayedMonths.only(follows(APRIL, "auental"), "au-cold")
                        .path("what")
                        .asString())
                .isEqualTo(
                        "Am 16.04.2026 gemeinsam entschieden: skalieren. Die Portfolio-Datei führt den Use Case nach 19 Tagen noch"
                                + " als laufend.");
        assertThat(PlayedMonths.only(follows(OCTOBER, "auental"), "au-format")
                        .path("what")
                        .asString())
                .isEqualTo(
                        "Die Portfolio-Datei führt den Use Case seit 01.06.2026 als skaliert; im Protokoll steht dazu keine"
                                + " gemeinsame Entscheidung.");
    }

    @Test
    void showsInThePortfolioWhatWasDecidedThoughTheFileDoesNotSayIt() {
        JsonNode portfolio = PlayedMonths.pack(APRIL, "_portfolio", "de");
        JsonNode cold = PlayedMonths.only(portfolio.path("use_cases"), "au-cold");

        assertThat(cold.path("decided").asString()).isEqualTo("scale");
        assertThat(cold.path("decided_on").asString()).isEqualTo("2026-04-16");
        assertThat(PlayedMonths.only(portfolio.path("use_cases"), "au-cip")
                        .path("decided")
                        .isNull())
                .isTrue();
        assertThat(portfolio.path("follows").findValuesAsString("use_case")).containsExactly("au-cip", "au-cold");
    }

    @Test
    void explainsDecisionsThatContradictOrRepeat() {
        assertThat(texts(decision(OCTOBER, "auental", "2026-03-12").path("notes")))
                .containsExactly("Überholt durch die Entscheidung vom 26.03.2026: beenden.");
        assertThat(texts(decision(OCTOBER, "auental", "2026-03-26").path("notes")))
                .contains("Widerspricht der Entscheidung vom 12.03.2026 (skalieren); es gilt die jüngere.");
        assertThat(texts(decision(OCTOBER, "auental", "2026-05-07").path("notes")))
                .containsExactly(
                        "Wiederholt die Entscheidung vom 16.04.2026 (skalieren); am Stand ändert sich nichts.");
    }

    @Test
    void namesEachPilotInLimboWithItsDays() {
        assertThat(limbo(APRIL, "seefeld", "sf-empties")).containsExactly("came_back");
        assertThat(limbo(OCTOBER, "seefeld", "sf-energy")).containsExactly("overdue");
        assertThat(limbo(OCTOBER, "seefeld", "sf-route")).containsExactly("overdue", "no_data");
        assertThat(limbo(OCTOBER, "auental", "au-cip")).containsExactly("overdue", "adapted_again");
        assertThat(internal(OCTOBER, "seefeld").at("/decide/limbo").findValuesAsString("use_case"))
                .contains("sf-energy", "sf-route");
        assertThat(internal(SEPTEMBER, "seefeld").at("/decision_points/limbo")).isEmpty();
    }

    @Test
    void keepsTheWaitingListAndItsChanges() {
        JsonNode september = internal(SEPTEMBER, "seefeld").path("what_stays");
        assertThat(september.path("active").asInt()).isEqualTo(3);
        assertThat(september.path("waiting").findValuesAsString("use_case")).containsExactly("sf-route", "sf-label");
        assertThat(september.path("next_up").asString())
                .isEqualTo(
                        "Wird ein Platz frei, rückt „Tourenplanung nach Fahrdaten“ nach; dafür fehlt noch die Vereinbarung.");

        JsonNode april = internal(APRIL, "seefeld").path("what_stays");
        assertThat(april.path("waiting").findValuesAsString("use_case")).containsExactly("sf-label");
        assertThat(april.path("focus_changes").findValuesAsString("on"))
                .containsExactly("2026-04-20", "2026-03-05", "2026-01-19", "2025-12-15");
        assertThat(april.path("focus_changes").get(2).at("/came/0/why").asString())
                .isEqualTo("nachgerückt von Platz 1 der Warteliste, dort seit 12.05.2025");
    }

    @Test
    void keepsTheBeat() {
        JsonNode beat = internal(OCTOBER, "seefeld").at("/decision_points/beat");

        assertThat(beat.path("missed").findValuesAsString("from"))
                .containsExactly("2025-08", "2026-03", "2026-08", "2026-09");
        assertThat(texts(beat.path("without_customer"))).containsExactly("2025-07-10", "2026-05-21", "2026-07-16");
        assertThat(beat.at("/open/0/what").asString()).isEqualTo("Lastprofil der Kompressoren vorlegen");
        assertThat(beat.at("/next/decisions").findValuesAsString("use_case")).contains("sf-energy", "sf-route");
        assertThat(internal(OCTOBER, "auental")
                        .at("/decision_points/beat/cadence")
                        .asString())
                .isEqualTo("quarterly");
    }

    @Test
    void listsHurdlesThatAreOpenTheLongestOverdueFirst() {
        JsonNode hurdles = internal(OCTOBER, "seefeld").at("/decision_points/hurdles");

        assertThat(hurdles.findValuesAsString("use_case")).containsExactly("sf-energy", "sf-route", "sf-empties");
        assertThat(hurdles.get(0).path("overdue_days").asInt()).isEqualTo(278);
        assertThat(hurdles.get(2).path("overdue_days").asInt()).isZero();
    }

    @Test
    void saysWhatStays() {
        JsonNode seefeld = internal(OCTOBER, "seefeld").path("what_stays");
        assertThat(seefeld.path("building_blocks").findValuesAsString("id"))
                .containsExactly("B-101", "B-102", "B-103", "B-104");
        assertThat(seefeld.at("/building_blocks/0/status").asString()).isEqualTo("standard");
        assertThat(seefeld.path("never_reused").findValuesAsString("id")).containsExactly("B-102");
        JsonNode auental = internal(OCTOBER, "auental").path("what_stays");
        assertThat(auental.path("without_building_block").findValuesAsString("use_case"))
                .containsExactly("au-format");
    }

    @Test
    void findsWhatAnotherCustomerCouldUse() {
        assertThat(PlayedMonths.all(internal(APRIL, "auental").at("/what_stays/could_serve"), "au-format")
                        .map(served -> served.path("block").asString()))
                .containsExactly("B-101", "B-102", "B-103");
        JsonNode served = PlayedMonths.all(
                        PlayedMonths.pack(APRIL, "_portfolio", "de").path("could_serve"), "au-format")
                .findFirst()
                .orElseThrow();
        assertThat(served.path("customer").asString()).isEqualTo("Molkerei Auental eG");
        assertThat(served.path("origin").asString()).isEqualTo("sf-format");
        assertThat(served.path("origin_customer").asString()).isEqualTo("Seefeld Getränke AG");
        assertThat(served.path("scaled_on").asString()).isEqualTo("2026-01-15");
        assertThat(served.path("origin_grade").asString()).isEqualTo("strong");
        assertThat(texts(served.path("measures"))).isNotEmpty();
    }

    @Test
    void raisesReferenceStrengthWithReuse() {
        assertThat(reusePoints(APRIL)).isZero();
        assertThat(reusePoints(OCTOBER)).isPositive();
    }

    @Test
    void saysWhichValuesWereCorrected() {
        assertThat(internal(DECEMBER, "seefeld").at("/data/restatements").findValuesAsString("month"))
                .containsExactly("2025-09");
        assertThat(charter(APRIL, "auental", "au-cip").path("amendments").findValuesAsString("kind"))
                .containsExactly("decision_date", "pilot", "baseline_values");
    }

    @Test
    void looksOverAllCustomers() {
        JsonNode portfolio = PlayedMonths.pack(OCTOBER, "_portfolio", "de");

        assertThat(portfolio
                        .path("due")
                        .valueStream()
                        .map(due -> due.path("use_case").asString()))
                .containsExactly("sf-energy", "au-cip", "sf-route");
        assertThat(portfolio.path("limbo").findValuesAsString("kind"))
                .contains("adapted_again", "came_back", "overdue", "no_data");
        assertThat(portfolio.path("reuse_rate_percent").asInt()).isEqualTo(50);
    }

    @Test
    void keepsTheValueOfPilotsThatAreScaledOrEnded() {
        JsonNode cold = PlayedMonths.only(internal(OCTOBER, "auental").path("closed_use_cases"), "au-cold");
        assertThat(cold.path("since").asString()).isEqualTo("2026-04-16");
        assertThat(value(cold, "spoilage-cost"))
                .isEqualTo(value(PlayedMonths.useCase(APRIL, "auental", "au-cold"), "spoilage-cost"));
        assertThat(total(OCTOBER, "auental", "tco").path("value").asDouble())
                .isGreaterThan(total(APRIL, "auental", "tco").path("value").asDouble() / 2);

        JsonNode returns = PlayedMonths.only(internal(OCTOBER, "seefeld").path("closed_use_cases"), "sf-returns");
        assertThat(returns.path("status").asString()).isEqualTo("ended");
        assertThat(returns.path("measures").findValuesAsString("to"))
                .allSatisfy(to -> assertThat(to).isLessThanOrEqualTo("2025-11"));
    }

    private static double value(JsonNode useCase, String measure) {
        return PlayedMonths.only(useCase.path("measures"), measure)
                .at("/value/value")
                .asDouble();
    }

    private static JsonNode total(YearMonth period, String customer, String dimension) {
        return internal(period, customer)
                .path("value_totals")
                .valueStream()
                .filter(total -> total.path("dimension").asString().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    private static int reusePoints(YearMonth period) {
        return PlayedMonths.only(internal(period, "seefeld").at("/what_stays/reference_strength"), "sf-format")
                .path("parts")
                .valueStream()
                .filter(part -> part.path("component").asString().equals("reuse"))
                .mapToInt(part -> part.path("points").asInt())
                .sum();
    }

    private static JsonNode internal(YearMonth period, String customer) {
        return PlayedMonths.pack(period, customer, "internal_de");
    }

    private static JsonNode charter(YearMonth period, String customer, String useCase) {
        return PlayedMonths.useCase(period, customer, useCase).path("charter");
    }

    private static JsonNode due(YearMonth period, String customer) {
        return internal(period, customer).at("/decide/due");
    }

    private static JsonNode follows(YearMonth period, String customer) {
        return internal(period, customer).at("/decision_points/follows");
    }

    private static JsonNode decision(YearMonth period, String customer, String on) {
        return internal(period, customer)
                .at("/decision_points/decisions")
                .valueStream()
                .filter(decision -> decision.path("on").asString().equals(on))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> limbo(YearMonth period, String customer, String useCase) {
        return PlayedMonths.all(internal(period, customer).at("/decision_points/limbo"), useCase)
                .map(hanging -> hanging.path("kind").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
