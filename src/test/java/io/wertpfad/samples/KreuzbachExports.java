package io.wertpfad.samples;

import static io.wertpfad.samples.Sheet.column;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Mechanical engineering: set-ups with mixed success, remote service that made it worse, a twin just begun. */
final class KreuzbachExports {

    private static final String SETUP = "kb-setup";
    private static final String REMOTE = "kb-remote";
    private static final String TWIN = "kb-twin";
    private static final String GLASSES = "kb-glasses";
    private static final String NEWEST = "2026-10";
    private static final String CORRECTED = "2026-09";

    private KreuzbachExports() {}

    static List<SampleFile> files() {
        List<Row> scrap = scrap();
        List<Row> september = Rows.after(Rows.until(scrap, CORRECTED), "2026-08");
        return List.of(
                setups(),
                scrapList(Rows.until(scrap, "2026-08"), "2024-07_bis_2026-08", "01.07.2024 - 31.08.2026"),
                scrapList(september, CORRECTED, "01.09.2026 - 30.09.2026"),
                scrapList(corrected(september), CORRECTED + "_korrektur", "01.09.2026 - 30.09.2026 (berichtigt)"),
                scrapList(Rows.after(scrap, CORRECTED), NEWEST, "01.10.2026 - 31.10.2026"),
                machines(),
                controlling(),
                calls(),
                travel(),
                twin(),
                glasses());
    }

    /** The shop-floor system logs each set-up with its time of day. */
    private static SampleFile setups() {
        Story setup =
                Story.of(SETUP, "setup-time", "2024-07", NEWEST, 48).noise(0.03).pilot("2026-01", -0.16);
        List<Row> rows = Rows.cases(setup, new Amount("s", 60, 0), 45, 0.22);
        return Sheet.list(
                        rows,
                        column("use_case", Field.USE_CASE),
                        column("measure", Field.MEASURE),
                        column("date", Field.DATE),
                        column("value", Field.VALUE),
                        column("unit", Field.UNIT))
                .as("kreuzbach_mes_ruestvorgaenge.csv", Dialect.ISO.dates(DateStyle.ISO_TIME));
    }

    private static List<Row> scrap() {
        Story scrap =
                Story.of(SETUP, "scrap", "2024-07", NEWEST, 2.4).noise(0.1).pilot("2026-01", -0.05);
        return Rows.ratios(scrap, Grain.WORKDAY, 46_500);
    }

    /** Lots that quality assurance released later are no scrap after all. */
    private static List<Row> corrected(List<Row> rows) {
        BigDecimal most = BigDecimal.valueOf(50);
        BigDecimal released = BigDecimal.valueOf(9);
        return rows.stream()
                .map(row -> row.number(Field.NUMERATOR).compareTo(most) > 0
                        ? row.with(Field.NUMERATOR, row.number(Field.NUMERATOR).subtract(released))
                        : row)
                .toList();
    }

    private static SampleFile scrapList(List<Row> rows, String name, String period) {
        return Sheet.list(
                        rows,
                        column("Anwendungsfall", Field.USE_CASE),
                        column("Kennzahl", Field.MEASURE),
                        column("Datum", Field.DATE),
                        column("Zähler", Field.NUMERATOR),
                        column("Nenner", Field.DENOMINATOR))
                .above("Prüflosauswertung Zerspanung;Werk 0100", "Zeitraum: " + period, "")
                .total("Gesamt", "Zähler", "Nenner")
                .below("*** Ende der Liste ***")
                .as("kreuzbach_qm_ausschuss_" + name + ".csv", Dialect.SAP);
    }

    /** Machine monitoring: a wide table by day. */
    private static SampleFile machines() {
        Story output = Story.of(SETUP, "output", "2024-07", NEWEST, 45_300)
                .noise(0.025)
                .pilot("2026-01", 0.13);
        Story electricity = Story.of(SETUP, "electricity", "2024-07", NEWEST, 118)
                .noise(0.012)
                .pilot("2026-01", 0.002);
        return Sheet.table(
                        "Use Case",
                        "Datum",
                        Rows.together(
                                Rows.sums(output, Grain.WORKDAY, Amount.of("pcs", 0)),
                                Rows.sums(electricity, Grain.WORKDAY, new Amount("kWh", 1_000, 1))))
                .as("kreuzbach_maschinenmonitor.csv", Dialect.GERMAN_EXCEL_UTF8);
    }

    /** The group reports in English, by month. */
    private static SampleFile controlling() {
        Amount euro = Amount.of("EUR", 2);
        Story margin = Story.of(SETUP, "tool-margin", "2024-07", NEWEST, 9_800)
                .noise(0.05)
                .pilot("2026-01", 0.12);
        Story cost = Story.of(REMOTE, "service-cost", "2023-12", NEWEST, 27_600)
                .noise(0.07)
                .pilot("2025-12", 0.02);
        List<Row> byKind =
                Rows.byCategory(Rows.sums(cost, Grain.MONTH, euro), Map.of("operation", 0.3, "maintenance", 0.7));
        return Sheet.list(
                        Rows.together(byKind, Rows.sums(margin, Grain.MONTH, euro)),
                        column("Month", Field.DATE),
                        column("Project", Field.USE_CASE),
                        column("Measure", Field.MEASURE),
                        column("Category", Field.CATEGORY),
                        column("Value", Field.VALUE),
                        column("Unit", Field.UNIT))
                .as("kreuzbach_group_controlling.csv", Dialect.AMERICAN.dates(DateStyle.ENGLISH_MONTH));
    }

    private static SampleFile calls() {
        Story fixed = Story.of(REMOTE, "first-fix", "2023-12", NEWEST, 81)
                .noise(0.025)
                .pilot("2025-12", -0.12);
        Story response = Story.of(REMOTE, "response-time", "2023-12", NEWEST, 6.4)
                .noise(0.02)
                .pilot("2025-12", -0.01);
        return Sheet.list(
                        Rows.together(
                                Rows.ratios(fixed, Grain.WEEK, 152),
                                Rows.means(response, Grain.WEEK, Amount.of("h", 2), 38)),
                        column("Datum", Field.DATE),
                        column("Use Case", Field.USE_CASE),
                        column("Kennzahl", Field.MEASURE),
                        column("Wert", Field.VALUE),
                        column("Einheit", Field.UNIT),
                        column("Anzahl", Field.COUNT),
                        column("Zähler", Field.NUMERATOR),
                        column("Nenner", Field.DENOMINATOR))
                .as("kreuzbach_servicefaelle_kw.csv", Dialect.GERMAN_EXCEL.dates(DateStyle.GERMAN_WEEK));
    }

    /** The fleet bills litres; what they emit, the emission factors say. */
    private static SampleFile travel() {
        Story emissions = Story.of(REMOTE, "travel-co2", "2023-12", NEWEST, 3_150)
                .noise(0.06)
                .pilot("2025-12", -0.2);
        return Sheet.list(
                        Rows.with(
                                Field.ACTIVITY,
                                "Diesel",
                                Rows.sums(emissions, Grain.WORKDAY, new Amount("l", 1 / ValueFiles.KG_PER_LITRE, 1))),
                        column("Date", Field.DATE),
                        column("Use Case", Field.USE_CASE),
                        column("Measure", Field.MEASURE),
                        column("Fuel", Field.ACTIVITY),
                        column("Quantity", Field.VALUE),
                        column("Unit", Field.UNIT))
                .as("kreuzbach_fleet_report.csv", Dialect.AMERICAN.dates(DateStyle.US_PADDED_DAY));
    }

    private static SampleFile twin() {
        String start = "2024-09";
        String pilot = "2026-09";
        Story days =
                Story.of(TWIN, "commissioning", start, NEWEST, 23).noise(0.05).pilot(pilot, -0.15);
        Story rework = Story.of(TWIN, "rework", start, NEWEST, 310).noise(0.1).pilot(pilot, -0.2);
        Story open =
                Story.of(TWIN, "open-points", start, NEWEST, 64).noise(0.12).pilot(pilot, -0.2);
        Story orders = Story.of(TWIN, "add-on-orders", start, NEWEST, 41_000)
                .noise(0.15)
                .pilot(pilot, 0.1);
        return Sheet.list(
                        Rows.together(
                                Rows.cases(days, Amount.of("d", 1), 6, 0.15),
                                Rows.sums(rework, Grain.WORKDAY, Amount.of("h", 2)),
                                Rows.stocks(open, Amount.of("pcs", 0), "Montage", "Prüffeld"),
                                Rows.sums(orders, Grain.WEEK, Amount.of("EUR", 2))),
                        column("Projekt", Field.USE_CASE),
                        column("Messpunkt", Field.MEASURE),
                        column("Datum", Field.DATE),
                        column("Standort", Field.SEGMENT),
                        column("Menge", Field.VALUE),
                        column("Einheit", Field.UNIT))
                .as("kreuzbach_inbetriebnahme.csv", Dialect.GERMAN_EXCEL_UTF8);
    }

    /** Ended in February 2026: the last export of a pilot that changed nothing. */
    private static SampleFile glasses() {
        Story inspection = Story.of(GLASSES, "inspection-time", "2024-07", "2026-01", 96)
                .noise(0.02)
                .pilot("2025-07", 0.01);
        return Sheet.list(
                        Rows.means(inspection, Grain.MONTH, Amount.of("min", 1), 120),
                        column("month", Field.DATE),
                        column("use case", Field.USE_CASE),
                        column("measure", Field.MEASURE),
                        column("value", Field.VALUE),
                        column("unit", Field.UNIT),
                        column("count", Field.COUNT))
                .as("kreuzbach_data_glasses.csv", Dialect.ISO.dates(DateStyle.ISO_MONTH));
    }
}
