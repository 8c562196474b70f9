package io.wertpfad.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Portfolio.BrokenFile;
import io.wertpfad.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortfolioTests {

    private static final String NORDWIND = PortfolioFixtures.minimal();

    private static final String KREUZBACH =
            NORDWIND.replace("customer: nordwind", "customer: kreuzbach").replace("id: nw-", "id: kb-");

    @Test
    void findsUseCasesOfAllCustomers() {
        Portfolio portfolio =
                PortfolioFixtures.read(Map.of("portfolio/z.yaml", KREUZBACH, "portfolio/a.yaml", NORDWIND));
        assertThat(portfolio.problems()).isEmpty();
        assertThat(portfolio.brokenFiles()).isEmpty();
        assertThat(portfolio.customers()).extracting(Customer::id).containsExactly("kreuzbach", "nordwind");
        assertThat(portfolio.useCaseIds()).containsExactly("kb-downtime", "kb-yard", "nw-downtime", "nw-yard");
        assertThat(portfolio.useCase("kb-yard")).hasValueSatisfying(located -> {
            assertThat(located.customer().id()).isEqualTo("kreuzbach");
            assertThat(located.useCase().id()).isEqualTo("kb-yard");
        });
        assertThat(portfolio.customer("nordwind")).isPresent();
        assertThat(portfolio.useCase("nw-downtme")).isEmpty();
        assertThat(portfolio.nearestUseCases("nw-downtme")).first().isEqualTo("nw-downtime");
    }

    @Test
    void leavesOutACustomerWithABrokenFileAndGoesOnWithTheOthers() {
        Portfolio portfolio = PortfolioFixtures.read(Map.of(
                "portfolio/kreuzbach.yaml",
                KREUZBACH,
                "portfolio/nordwind.yaml",
                NORDWIND.replace("unit: h", "unit: x")));
        assertThat(portfolio.customers()).extracting(Customer::id).containsExactly("kreuzbach");
        assertThat(portfolio.brokenFiles()).extracting(BrokenFile::file).containsExactly("portfolio/nordwind.yaml");
        BrokenFile broken = portfolio.brokenFiles().get(0);
        assertThat(broken.customer()).contains("nordwind");
        assertThat(broken.problems()).isEqualTo(portfolio.problems()).hasSize(1);
        assertThat(portfolio.useCase("nw-yard")).isEmpty();
        assertThat(portfolio.brokenFileOf("nw-yard")).contains(broken);
        assertThat(portfolio.brokenFileOf("kb-yard")).isEmpty();
    }

    @Test
    void leavesOutAllFilesThatClaimOneUseCase() {
        Portfolio portfolio = PortfolioFixtures.read(Map.of(
                "portfolio/kreuzbach.yaml",
                KREUZBACH.replace("id: kb-yard", "id: nw-yard"),
                "portfolio/nordwind.yaml",
                NORDWIND,
                "portfolio/third.yaml",
                NORDWIND.replace("customer: nordwind", "customer: third").replace("id: nw-", "id: third-")));
        assertThat(portfolio.customers()).extracting(Customer::id).containsExactly("third");
        assertThat(portfolio.problems())
                .extracting(problem -> problem.in(Language.EN))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("portfolio/kreuzbach.yaml:35:10 use_cases[1].id: ")
                                .contains("nw-yard", "portfolio/nordwind.yaml, line 35"),
                        second -> assertThat(second)
                                .startsWith("portfolio/nordwind.yaml:35:10 use_cases[1].id: ")
                                .contains("nw-yard", "portfolio/kreuzbach.yaml, line 35"));
    }

    @Test
    void findsAnIdClaimedTwiceEvenIfOneFileIsBroken() {
        Portfolio portfolio = PortfolioFixtures.read(Map.of(
                "portfolio/copy.yaml", NORDWIND.replace("unit: h", "unit: x"), "portfolio/nordwind.yaml", NORDWIND));
        assertThat(portfolio.customers()).isEmpty();
        assertThat(portfolio.problems())
                .extracting(problem -> problem.file() + " " + problem.message().key())
                .containsExactly(
                        "portfolio/copy.yaml customer.twice",
                        "portfolio/copy.yaml use_case.twice",
                        "portfolio/copy.yaml unit.unknown",
                        "portfolio/copy.yaml use_case.twice",
                        "portfolio/nordwind.yaml customer.twice",
                        "portfolio/nordwind.yaml use_case.twice",
                        "portfolio/nordwind.yaml use_case.twice");
    }

    @Test
    void saysAllMistakesAtOnce() {
        Portfolio portfolio = PortfolioFixtures.read(
                PortfolioFixtures.text(Path.of("src/test/resources/portfolio/all-at-once.yaml")));
        String measure = "use_cases[0].charter.measures[0]";
        assertThat(portfolio.problems())
                .extracting(problem -> problem.line() + " " + problem.path())
                .containsExactlyInAnyOrder(
                        "1 customer",
                        "3 color",
                        "7 steering.cadence",
                        "9 steering.members",
                        "9 steering.members[0].email",
                        "10 steering.members[1].language",
                        "10 steering.members[1].edition",
                        "12 use_cases[0].name",
                        "13 use_cases[0].status",
                        "14 use_cases[0].stage",
                        "16 use_cases[0].charter.agreed_on",
                        "18 use_cases[0].charter.baseline",
                        "20 use_cases[0].charter.decision_date",
                        "24 " + measure + ".name.en",
                        "25 " + measure + ".unit",
                        "28 " + measure + ".target.change",
                        "29 " + measure + ".relevance",
                        "30 " + measure + ".baseline.kind",
                        "31 use_cases[0].charter.measures[1].id",
                        "31 use_cases[0].charter.measures[1].target",
                        "38 use_cases[0].charter.measures[1].key",
                        "39 use_cases[1].id",
                        "39 use_cases[1].since",
                        "39 use_cases[1].charter");
    }

    @Test
    void countsPilotMonthsByThePackThatServesTheDecision() {
        String text = NORDWIND.replace("decision_date: 2027-01-20", "decision_date: 2026-04-05");
        assertThat(PortfolioFixtures.read(text).problems()).isEmpty();
        Portfolio later = Portfolio.of(
                PortfolioFiles.of(Map.of("a.yaml", text.getBytes(StandardCharsets.UTF_8))), new PackCalendar(6));
        assertThat(later.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Language.DE))
                        .startsWith("a.yaml:25:22 use_cases[0].charter.decision_date: Zur Entscheidung am 05.04.2026")
                        .contains("Februar 2026", "06.04.2026"));
    }
}
