package io.wertpfad.samples;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the figures are valued with: emission factors, and what a solution costs over its life. The values are made up. */
final class ValueFiles {

    /** What the fleet's fuel emitted when the baselines were taken; it gets a little cleaner in 2026, which is no pilot's merit. */
    static final double KG_PER_LITRE = 2.65;

    private static final String SOURCE = "Beispielwert, nicht für Berichte";

    private ValueFiles() {}

    static List<SampleFile> files() {
        return List.of(factors(), lifeCycle());
    }

    private static SampleFile factors() {
        List<List<Object>> lines = List.of(
                List.of("Diesel", "l", new BigDecimal("2.65"), day(2023, 1), SOURCE),
                List.of("Diesel", "l", new BigDecimal("2.58"), day(2026, 1), SOURCE),
                List.of("Erdgas", "kWh", new BigDecimal("0.201"), day(2023, 1), SOURCE),
                List.of("Strom", "kWh", new BigDecimal("0.400"), day(2024, 1), SOURCE),
                List.of("Strom", "kWh", new BigDecimal("0.380"), day(2025, 1), SOURCE),
                List.of("Strom", "kWh", new BigDecimal("0.360"), day(2026, 1), SOURCE));
        List<String> headings = List.of("Energieträger", "Einheit", "kg CO2e je Einheit", "gültig ab", "Quelle");
        return new Sheet(List.of(), headings, lines, List.of()).as("emissionsfaktoren_2026.csv", Dialect.GERMAN_EXCEL);
    }

    private static LocalDateTime day(int year, int month) {
        return LocalDateTime.of(year, month, 1, 0, 0);
    }

    /** Predictive maintenance costs sensors now, and saves standstills for eight years. */
    private static SampleFile lifeCycle() {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(cost("Pilot", "Anschaffung", 0, 186_000));
        for (int year = 1; year <= 8; year++) {
            lines.add(cost("Baseline", "Betrieb", year, 56_500 + 600L * year));
            lines.add(cost("Baseline", "Wartung", year, 136_000 + 2_500L * year));
            lines.add(cost("Baseline", "Stillstand", year, 64_000 + 1_200L * year));
            lines.add(cost("Pilot", "Betrieb", year, 61_000 + 600L * year));
            lines.add(cost("Pilot", "Wartung", year, 118_000 + 1_500L * year));
            lines.add(cost("Pilot", "Stillstand", year, 45_000 + 800L * year));
        }
        lines.add(cost("Baseline", "Entsorgung", 8, 9_000));
        lines.add(cost("Pilot", "Restwert", 8, -12_000));
        List<String> headings =
                List.of("Projekt", "Messpunkt", "Lösung", "Kostenart", "Jahr", "Betrag", "Währung", "Quelle");
        return new Sheet(List.of(), headings, lines, List.of())
                .as("nordwind_lebenszykluskosten.csv", Dialect.GERMAN_EXCEL);
    }

    private static List<Object> cost(String solution, String category, int year, long euro) {
        return List.of(
                "nw-downtime",
                "maintenance-cost",
                solution,
                category,
                String.valueOf(year),
                BigDecimal.valueOf(euro),
                "EUR",
                "Kalkulation 12/2025");
    }
}
