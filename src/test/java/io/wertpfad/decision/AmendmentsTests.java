package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendmentsTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 8);

    @Test
    void comparesEachVersionWithTheOneBefore() {
        List<CharterAmendment> amendments = Amendments.of(
                "nw-downtime",
                List.of(
                        new Agreed(MAY, 1, Cases.decidingOn(LocalDate.of(2026, 6, 15), Cases.downtime())),
                        new Agreed(MAY, 1, Cases.decidingOn(LocalDate.of(2026, 9, 15), Cases.downtime())),
                        new Agreed(JUNE, 2, Cases.decidingOn(LocalDate.of(2026, 8, 15), aimingAt("-10")))));

        assertThat(german(amendments))
                .containsExactly(
                        "Entscheidungsdatum verschoben vom 15.06.2026 auf den 15.09.2026.",
                        "Entscheidungsdatum verschoben vom 15.09.2026 auf den 15.08.2026.",
                        "Stillstand: Ziel geändert, bisher −20 %, jetzt −10 %.");
        assertThat(amendments).extracting(CharterAmendment::extension).containsExactly(true, false, false);
        assertThat(amendments).extracting(CharterAmendment::on).containsExactly(MAY, JUNE, JUNE);
        assertThat(amendments).extracting(CharterAmendment::measure).containsExactly(null, null, "downtime");
    }

    @Test
    void namesMeasuresThatComeAndGo() {
        List<CharterAmendment> amendments = Amendments.of(
                "nw-downtime",
                List.of(
                        new Agreed(MAY, 1, Cases.customer(Cases.downtime())),
                        new Agreed(JUNE, 2, Cases.customer(named("repair")))));

        assertThat(german(amendments))
                .containsExactly("Messpunkt entfallen: Stillstand.", "Messpunkt hinzugekommen: Stillstand.");
        assertThat(amendments).extracting(CharterAmendment::measure).containsExactly("downtime", "repair");
    }

    @Test
    void findsNothingInTheFirstVersion() {
        assertThat(Amendments.of("nw-downtime", List.of(new Agreed(MAY, 1, Cases.customer(Cases.downtime())))))
                .isEmpty();
    }

    private static Measure aimingAt(String percent) {
        Measure agreed = Cases.downtime();
        return Cases.measure(
                agreed.id(),
                "h",
                agreed.better(),
                agreed.aggregate(),
                Cases.relative(percent),
                agreed.relevance(),
                true,
                false);
    }

    private static Measure named(String id) {
        return Cases.measure(
                id,
                "h",
                Measure.Better.LOWER,
                Measure.Aggregate.SUM,
                Cases.level("1"),
                new Measure.Relevance(false, BigDecimal.ZERO),
                true,
                false);
    }

    private static List<String> german(List<CharterAmendment> amendments) {
        return amendments.stream()
                .map(a -> a.what().in(Language.DE).replace('\u00a0', ' '))
                .toList();
    }
}
