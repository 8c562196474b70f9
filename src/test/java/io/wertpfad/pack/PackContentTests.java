package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.ValueTotals;
import io.wertpfad.pack.PackContent.Change;
import io.wertpfad.pack.PackContent.ClosedPart;
import io.wertpfad.pack.PackContent.FileLine;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackContentTests {

    private final PackContent internal = PackContent.of(Packs.usual(), Edition.INTERNAL);
    private final PackContent customer = PackContent.of(Packs.usual(), Edition.CUSTOMER);

    @Test
    void hasEveryInternalWordInTheInternalEdition() {
        String inside = Stream.of(Language.values())
                .map(language -> new String(Sidecar.json(internal, language), StandardCharsets.UTF_8))
                .collect(Collectors.joining());

        assertThat(inside).contains(Packs.INTERNAL_ONLY);
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutOfTheCustomersEditionWhatIsInternal(Language language) {
        String outside = new String(Sidecar.json(customer, language), StandardCharsets.UTF_8);
        String series = new String(SeriesCsv.of(customer, language), StandardCharsets.UTF_8);

        assertThat(outside).doesNotContain(Packs.INTERNAL_ONLY);
        assertThat(series).doesNotContain(Packs.INTERNAL_ONLY);
    }

    @Test
    void tellsTheCustomerTheValueOfWhatTheEditionShowsAndNoMore() {
        assertThat(customer.useCases().get(0).measures())
                .extracting(MeasurePart::id)
                .containsExactly("downtime", "repeat", "co2", "owning");
        MeasurePart owning = customer.useCases().get(0).measures().get(3);
        assertThat(owning.value().lifeCycle())
                .isNotNull()
                .satisfies(l -> assertThat(l.differences()).hasSize(9));
        assertThat(owning.value().categories()).isNotNull();
        assertThat(costs(customer).measures()).isEqualTo(2);
        assertThat(costs(customer).value())
                .isEqualTo(value(owning)
                        + value(customer.closed().get(0).measures().get(1)));
        assertThat(costs(internal).measures()).isEqualTo(4);
    }

    @Test
    void keepsTheValueOfPilotsThatAreScaledOrEnded() {
        assertThat(customer.closed())
                .extracting(c -> c.id() + " " + c.status().code() + " " + c.since() + " "
                        + c.measures().stream().map(MeasurePart::id).toList())
                .containsExactly(
                        "nw-charging scaled 2026-10-15 [charging, charging-cost]",
                        "nw-glasses ended 2026-08-20 [travel]");
        assertThat(internal.closed().get(0).measures()).hasSize(3);
        assertThat(internal.closed()).flatExtracting(ClosedPart::measures).allSatisfy(measure -> {
            assertThat(measure.value().value()).isNotNull();
            assertThat(measure.value().lifeCycle()).isNull();
            assertThat(measure.value().categories()).isNull();
        });
    }

    @Test
    void claimsNothingOfAnEndedPilotForTheMonthInWhichItEndedOrForAYear() {
        MeasurePart travel = internal.closed().get(1).measures().get(0);

        assertThat(Objects.requireNonNull(travel.value().realised()).to()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(travel.value().yearly()).isNull();
        assertThat(travel.value().yearlyInterval()).isNull();
        assertThat(internal.totals().stream()
                        .filter(t -> t.dimension() == Measure.Dimension.TIME)
                        .map(t -> t.unit() + " " + t.measures() + " " + t.yearlyMeasures()))
                .containsExactly("h 3 2");
    }

    private static double value(MeasurePart measure) {
        return Objects.requireNonNull(measure.value().value());
    }

    private static ValueTotals.Total costs(PackContent content) {
        return content.totals().stream()
                .filter(t -> t.dimension() == Measure.Dimension.TCO)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTheCustomerOfAHurdleItsTextAndOwnerOnly() {
        assertThat(PackContent.of(Packs.usual(), Edition.CUSTOMER).points().hurdles())
                .isNotEmpty()
                .allSatisfy(hurdle -> {
                    assertThat(hurdle.text()).isEqualTo("Firewall lässt keine Fernverbindung zu");
                    assertThat(hurdle.ownerRole()).isEqualTo("IT-Sicherheit Kunde");
                    assertThat(hurdle.opened()).isNull();
                    assertThat(hurdle.due()).isNull();
                    assertThat(hurdle.openDays()).isNull();
                    assertThat(hurdle.overdueDays()).isNull();
                });
    }

    @Test
    void showsTheCustomerFilesByKindAndDateOnly() {
        assertThat(internal.data().files()).hasSize(4);
        assertThat(customer.data().files()).hasSize(2).allSatisfy(f -> {
            assertThat(f.kind()).isNotEmpty();
            assertThat(f.name()).isNull();
            assertThat(f.sha256()).isNull();
            assertThat(f.sequence()).isNull();
            assertThat(f.accepted()).isNull();
        });
    }

    @Test
    void hidesFromTheCustomerAFileThatCountsForInternalMeasuresOnly() {
        assertThat(internal.data().files()).extracting(FileLine::kind).contains("life_cycle_costs");
        assertThat(customer.data().files())
                .extracting(FileLine::kind)
                .containsExactlyInAnyOrder("metrics", "emission_factors");
    }

    @Test
    void countsOnlyWhatTheEditionShows() {
        assertThat(internal.data().restatements()).hasSize(2);
        assertThat(customer.data().restatements()).hasSize(1);
        assertThat(internal.decide().completeness().get(0).expected())
                .isGreaterThan(customer.decide().completeness().get(0).expected());
    }

    @Test
    void listsWhatChangedSinceTheLastPack() {
        assertThat(internal.decide().changes())
                .extracting(Change::kind)
                .containsExactly(
                        Change.Kind.DECIDED,
                        Change.Kind.DECIDED,
                        Change.Kind.NEW_USE_CASE,
                        Change.Kind.DECISION_DUE,
                        Change.Kind.ADVICE,
                        Change.Kind.VERDICT,
                        Change.Kind.VERDICT,
                        Change.Kind.RESTATED,
                        Change.Kind.REVISED);
        assertThat(customer.decide().changes()).extracting(Change::kind).containsOnlyOnce(Change.Kind.VERDICT);
        assertThat(PackContent.of(Packs.smallest(), Edition.INTERNAL).decide().changes())
                .isEmpty();
    }

    @Test
    void namesMissingMonthsWithTheirReason() {
        assertThat(internal.data().missing()).singleElement().satisfies(m -> {
            assertThat(m.months()).containsExactly(Packs.PERIOD.minusMonths(6));
            assertThat(m.reason()).isNotNull();
        });
    }

    @Test
    void identifiesItsContentByOneHashForBothLanguages() {
        assertThat(internal.contentHash())
                .hasSize(64)
                .isEqualTo(PackContent.of(Packs.usual(), Edition.INTERNAL).contentHash())
                .isNotEqualTo(customer.contentHash());
    }
}
