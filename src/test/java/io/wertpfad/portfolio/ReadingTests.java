package io.wertpfad.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.Measure.BaselineRule.Kind;
import io.wertpfad.portfolio.Measure.LifeCycle;
import io.wertpfad.portfolio.Measure.Relevance;
import io.wertpfad.portfolio.Measure.Target;
import io.wertpfad.portfolio.Steering.Cadence;
import io.wertpfad.portfolio.Steering.Member;
import io.wertpfad.portfolio.UseCase.Status;
import io.wertpfad.text.Language;
import io.wertpfad.text.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the keys of a portfolio file mean, and what holds where they are not given. */
class ReadingTests {

    private final Customer customer =
            PortfolioFixtures.read(PortfolioFixtures.complete()).customers().get(0);

    private final Charter charter =
            Objects.requireNonNull(customer.useCase("nw-downtime").orElseThrow().charter());

    @Test
    void readsCustomerAndValuePath() {
        assertThat(customer.id()).isEqualTo("nordwind-2");
        assertThat(customer.name()).isEqualTo("Nordwind Logistik GmbH & Co. KG: Lager");
        assertThat(customer.valuePath().picture())
                .isEqualTo(new Wording(
                        "Vom Gerät zum verfügbaren Lagerprozess", "From machine to available warehouse process"));
        assertThat(customer.valuePath().stages())
                .containsExactly(
                        new ValuePath.Stage("order", new Wording("Bestellung", "Order")),
                        new ValuePath.Stage("in_operation", new Wording("Operation", "Operation")));
    }

    @Test
    void takesTheStagesForAPictureThatIsNotGiven() {
        Portfolio portfolio = PortfolioFixtures.read(PortfolioFixtures.minimal()
                .replace("  picture: {de: Vom Gerät zum Prozess, en: From machine to process}\n", ""));
        assertThat(portfolio.customers().get(0).valuePath().picture())
                .isEqualTo(new Wording("Bestellung → Betrieb", "Bestellung → Operation"));
    }

    @Test
    void readsWhoSteersAndHowEditionsLeave() {
        assertThat(customer.release())
                .containsEntry(Edition.INTERNAL, Release.AUTO)
                .containsEntry(Edition.CUSTOMER, Release.AUTO);
        assertThat(customer.steering().cadence()).isEqualTo(Cadence.QUARTERLY);
        assertThat(customer.steering().members())
                .hasSize(5)
                .contains(new Member(
                        Party.SERVICE,
                        "Service",
                        "o'hara+packs@service.nordwind.example",
                        Language.EN,
                        Edition.CUSTOMER));
    }

    @Test
    void holdsTheCustomersEditionAndMeetsMonthlyUnlessToldOtherwise() {
        Customer plain = PortfolioFixtures.read(PortfolioFixtures.minimal()
                        .replace("release: {internal: auto, customer: manual}\n", "")
                        .replace("  cadence: monthly\n", ""))
                .customers()
                .get(0);
        assertThat(plain.release())
                .containsEntry(Edition.INTERNAL, Release.AUTO)
                .containsEntry(Edition.CUSTOMER, Release.MANUAL);
        assertThat(plain.steering().cadence()).isEqualTo(Cadence.MONTHLY);
    }

    @Test
    void readsTheCharter() {
        assertThat(charter.agreedOn()).isEqualTo(LocalDate.of(2025, 12, 10));
        assertThat(charter.agreedBy()).containsExactlyInAnyOrder(Party.values());
        assertThat(charter.place()).isEqualTo(new Charter.Place("Bremen", "Halle 3"));
        assertThat(charter.baseline()).isEqualTo(new Window(YearMonth.of(2024, 1), YearMonth.of(2025, 12)));
        assertThat(charter.pilot()).isEqualTo(new Window(YearMonth.of(2026, 1), YearMonth.of(2026, 12)));
        assertThat(charter.decisionDate()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(charter.nextStage()).isEqualTo(new Wording("Alle Hallen", "All halls"));
        assertThat(charter.measures()).hasSize(8);
    }

    @Test
    void readsStatusAndSince() {
        assertThat(customer.withStatus(Status.SCALED)).singleElement().satisfies(scaled -> {
            assertThat(scaled.since()).isEqualTo(LocalDate.of(2026, 4, 16));
            assertThat(scaled.stage()).isEqualTo("order");
        });
        assertThat(customer.withStatus(Status.WAITING)).singleElement().satisfies(waiting -> {
            assertThat(waiting.charter()).isNull();
            assertThat(waiting.since()).isNull();
        });
    }

    @Test
    void readsTargetsAndRelevanceRelativeOrInTheUnit() {
        assertThat(measure("downtime").target()).isEqualTo(new Target(true, new BigDecimal("-20")));
        assertThat(measure("downtime").relevance()).isEqualTo(new Relevance(true, new BigDecimal("5")));
        assertThat(measure("availability_2").target()).isEqualTo(new Target(false, new BigDecimal("98.5")));
        assertThat(measure("availability_2").relevance()).isEqualTo(new Relevance(false, new BigDecimal("0.5")));
        assertThat(measure("energy-per-piece").target()).isEqualTo(new Target(true, new BigDecimal("-7.5")));
        assertThat(measure("energy-per-piece").relevance()).isEqualTo(new Relevance(false, BigDecimal.ZERO));
        assertThat(measure("last").target()).isEqualTo(new Target(false, new BigDecimal("-3")));
    }

    @Test
    void countsAMeasureForTheRecommendationUnlessItIsInternal() {
        assertThat(measure("downtime").key()).isTrue();
        assertThat(measure("availability_2").key()).isTrue();
        assertThat(measure("availability_2").internal()).isFalse();
        assertThat(measure("margin").key()).isFalse();
        assertThat(measure("margin").internal()).isTrue();
        assertThat(measure("cost").key()).isFalse();
    }

    @Test
    void readsHowValuesAreFound() {
        assertThat(measure("downtime").absentIsZero()).isTrue();
        assertThat(measure("availability_2").absentIsZero()).isFalse();
        assertThat(measure("margin").absentIsZero()).isFalse();
        assertThat(measure("margin").aggregate()).isEqualTo(Aggregate.MEDIAN);
        assertThat(measure("margin").baseline()).isEqualTo(new BaselineRule(Kind.CONSTANT, null, null));
        assertThat(measure("availability_2").baseline().kind()).isEqualTo(Kind.SEASONAL);
        assertThat(measure("energy-per-piece").baseline())
                .isEqualTo(new BaselineRule(Kind.FIXED, new BigDecimal("1200"), "Vertrag vom 1. März 2025, Anlage 2"));
        assertThat(measure("energy-per-piece").unit().symbol()).isEqualTo("kg");
        assertThat(measure("margin").unit().symbol()).isEqualTo("kEUR");
        assertThat(measure("cost").lifeCycle()).isEqualTo(new LifeCycle(8, new BigDecimal("4")));
    }

    private Measure measure(String id) {
        return charter.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
