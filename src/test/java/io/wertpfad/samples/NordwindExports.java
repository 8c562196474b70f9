package io.wertpfad.samples;

import static io.wertpfad.samples.Sheet.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Logistics: maintenance that pays, picking on its way, a route planner of which nobody can tell, chargers scaled up. */
final class NordwindExports {

    private static final String MAINTENANCE = "nw-downtime";
    private static final String PICKING = "nw-picking";
    private static final String TOURS = "nw-tours";
    private static final String CHARGING = "nw-charging";
    private static final String NEWEST = "2026-10";

    private NordwindExports() {}

    static List<SampleFile> files() {
        SampleFile punctuality = punctuality();
        return List.of(
                standstills(),
                repairs(),
                ledger(),
                emissions(),
                picking(),
                overtime(),
                tours(),
                punctuality,
                punctuality.again("nordwind_puenktlichkeit_kopie.csv"),
                charging());
    }

    /** A list from the maintenance module, saved from the screen: report header, totals line. */
    private static SampleFile standstills() {
        Story downtime = Story.of(MAINTENANCE, "downtime", "2025-01", NEWEST, 62)
                .season(0.04)
                .noise(0.07)
                .outlier("2025-07", 1.7)
                .pilot("2026-01", -0.36);
        Amount minutes = new Amount("min", 60, 1);
        List<Row> rows = Rows.sums(downtime, Grain.WORKDAY, minutes, "Linie 1", "Linie 2", "Linie 3", "Linie 4");
        return Sheet.list(
                        rows,
                        column("Anwendungsfall", Field.USE_CASE),
                        column("Messpunkt", Field.MEASURE),
                        column("Datum", Field.DATE),
                        column("Segment", Field.SEGMENT),
                        column("Wert", Field.VALUE),
                        column("Einheit", Field.UNIT))
                .above(
                        "Bericht: Stillstandsliste Fördertechnik;Werk: Bremen, Halle 3",
                        "Erstellt am: 03.11.2026 07:14;Benutzerrolle: Instandhaltungscontrolling",
                        "")
                .total("Summe", "Wert")
                .as("nordwind_pm_stillstand.csv", Dialect.SAP);
    }

    /** Kept by the foreman in Excel, one line per repair, with remarks. */
    private static SampleFile repairs() {
        Story repair = Story.of(MAINTENANCE, "repair-time", "2025-01", NEWEST, 2.4)
                .noise(0.05)
                .pilot("2026-01", -0.34);
        List<Row> rows = Rows.remarked(
                Rows.cases(repair, new Amount("min", 60, 0), 30, 0.3),
                repair.dice("remarks"),
                "Lager getauscht",
                "Förderband nachgespannt",
                "Lichtschranke geprüft, Kabel gewechselt",
                "Rollenantrieb ausgefallen; Ersatz aus Lager",
                "Störung quittiert, läuft wieder",
                "Schütz überprüft");
        return Sheet.list(
                        rows,
                        column("Datum", Field.DATE),
                        column("Anwendungsfall", Field.USE_CASE),
                        column("Messpunkt", Field.MEASURE),
                        column("Wert", Field.VALUE),
                        column("Einheit", Field.UNIT),
                        column("Bemerkung", Field.COMMENT))
                .as("nordwind_instandsetzungen.csv", Dialect.GERMAN_EXCEL);
    }

    /** The ledger knows accounts and orders: which account is which kind of cost, an export definition says. */
    private static SampleFile ledger() {
        Amount euro = Amount.of("EUR", 2);
        Story maintenance = Story.of(MAINTENANCE, "maintenance-cost", "2025-01", NEWEST, 21_400)
                .noise(0.03)
                .pilot("2026-01", -0.08);
        Story margin = Story.of(MAINTENANCE, "service-margin", "2025-01", NEWEST, 6_150)
                .noise(0.08)
                .pilot("2026-01", 0.03);
        Story revenue = Story.of(PICKING, "service-revenue", "2025-04", NEWEST, 18_900)
                .noise(0.06)
                .pilot("2026-04", 0.05);
        List<Row> byAccount = Rows.byCategory(
                Rows.sums(maintenance, Grain.MONTH, euro), Map.of("415200", 0.22, "420100", 0.53, "426000", 0.25));
        List<Row> all = Rows.together(
                byAccount,
                Rows.with(Field.CATEGORY, "930000", Rows.sums(margin, Grain.MONTH, euro)),
                Rows.with(Field.CATEGORY, "840000", Rows.sums(revenue, Grain.MONTH, euro)));
        Map<String, String> texts = Map.of(
                "415200", "Betriebsstoffe Fördertechnik",
                "420100", "Instandhaltung, Fremdleistung",
                "426000", "Ausfallkosten Versand",
                "840000", "Serviceerlöse",
                "930000", "Deckungsbeitrag Service");
        List<List<Object>> lines = new ArrayList<>();
        for (Row row : all) {
            lines.add(List.of(
                    String.valueOf(row.month().getYear()),
                    "%03d".formatted(row.month().getMonthValue()),
                    row.cell(Field.CATEGORY),
                    String.valueOf(texts.get(row.text(Field.CATEGORY))),
                    row.text(Field.USE_CASE).equals(MAINTENANCE) ? "70047110" : "70047230",
                    row.cell(Field.VALUE)));
        }
        Sheet sheet = new Sheet(
                List.of("Einzelposten Kostenarten;Kostenrechnungskreis 1000", ""),
                List.of("Jahr", "Periode", "Sachkonto", "Bezeichnung", "Auftrag", "Betrag EUR"),
                lines,
                List.of());
        return sheet.withLine(48, "2025", "013", "420100", "Abschlussbuchung", "70047110", new BigDecimal("1830.00"))
                .total("*", "Betrag EUR")
                .as("nordwind_kostenjournal.csv", Dialect.SAP);
    }

    /** A crosstab that someone keeps in Excel: a column for each month, totals at both ends. */
    private static SampleFile emissions() {
        Amount kilograms = new Amount("kg", 1_000, 1);
        Story conveyors = Story.of(MAINTENANCE, "conveyor-co2", "2025-01", NEWEST, 14.2)
                .noise(0.07)
                .pilot("2026-01", -0.01);
        Story transport = Story.of(TOURS, "transport-co2", "2024-12", NEWEST, 88)
                .season(0.03)
                .noise(0.06)
                .pilot("2025-12", -0.03);
        return Sheet.crosstab(
                        Map.of(
                                "conveyor-co2", "Fördertechnik Halle 3",
                                "transport-co2", "Fuhrpark"),
                        Rows.together(
                                Rows.sums(conveyors, Grain.MONTH, kilograms),
                                Rows.sums(transport, Grain.MONTH, kilograms)))
                .above("CO2-Bilanz Nordwind;Angaben in kg", "")
                .as("nordwind_co2_kreuztabelle.csv", Dialect.GERMAN_EXCEL_UTF8.dates(DateStyle.GERMAN_MONTH));
    }

    /** The warehouse system gives numerators and denominators, and means with the number of lines behind them. */
    private static SampleFile picking() {
        Story errors = Story.of(PICKING, "pick-errors", "2025-04", NEWEST, 0.62)
                .noise(0.07)
                .pilot("2026-04", -0.52);
        Story time = Story.of(PICKING, "time-per-line", "2025-04", NEWEST, 41.5)
                .noise(0.015)
                .pilot("2026-04", -0.095);
        return Sheet.list(
                        Rows.together(
                                Rows.ratios(errors, Grain.WORKDAY, 182_000),
                                Rows.means(time, Grain.WORKDAY, Amount.of("s", 1), 8_600)),
                        column("use_case", Field.USE_CASE),
                        column("measure", Field.MEASURE),
                        column("date", Field.DATE),
                        column("value", Field.VALUE),
                        column("numerator", Field.NUMERATOR),
                        column("denominator", Field.DENOMINATOR),
                        column("count", Field.COUNT),
                        column("unit", Field.UNIT))
                .as("nordwind_wms_export.csv", Dialect.TABBED);
    }

    /** Overtime comes from the shift plan, by ISO week. */
    private static SampleFile overtime() {
        Story overtime = Story.of(PICKING, "shift-overtime", "2025-04", NEWEST, 240)
                .season(-0.06)
                .noise(0.12)
                .pilot("2026-04", -0.06);
        return Sheet.list(
                        Rows.sums(overtime, Grain.WEEK, Amount.of("h", 2)),
                        column("Datum", Field.DATE),
                        column("Use Case", Field.USE_CASE),
                        column("Messpunkt", Field.MEASURE),
                        column("Wert", Field.VALUE),
                        column("Einheit", Field.UNIT))
                .as("nordwind_ueberstunden_kw.csv", Dialect.GERMAN_EXCEL.dates(DateStyle.GERMAN_WEEK));
    }

    /** The telematics portal speaks American. Its box fell silent in March 2026. */
    private static SampleFile tours() {
        Story empty = Story.of(TOURS, "empty-km", "2024-12", NEWEST, 24_300)
                .noise(0.08)
                .outlier("2025-06", 1.2)
                .missing("2026-03")
                .pilot("2025-12", -0.06);
        Story time = Story.of(TOURS, "tour-time", "2024-12", NEWEST, 385)
                .noise(0.01)
                .missing("2026-03")
                .pilot("2025-12", -0.01);
        return Sheet.list(
                        Rows.together(
                                Rows.sums(empty, Grain.WORKDAY, Amount.of("km", 2)),
                                Rows.cases(time, Amount.of("min", 1), 160, 0.14)),
                        column("Date", Field.DATE),
                        column("Use Case", Field.USE_CASE),
                        column("Measure", Field.MEASURE),
                        column("Value", Field.VALUE),
                        column("Unit", Field.UNIT))
                .as("nordwind_telematics_us.csv", Dialect.AMERICAN);
    }

    private static SampleFile punctuality() {
        Story onTime = Story.of(TOURS, "punctuality", "2024-12", NEWEST, 93.1)
                .season(-0.008)
                .noise(0.012)
                .pilot("2025-12", 0.008);
        return Sheet.list(
                        Rows.ratios(onTime, Grain.MONTH, 3_150),
                        column("Monat", Field.DATE),
                        column("Anwendungsfall", Field.USE_CASE),
                        column("Kennzahl", Field.MEASURE),
                        column("Zähler", Field.NUMERATOR),
                        column("Nenner", Field.DENOMINATOR))
                .as("nordwind_puenktlichkeit.csv", Dialect.GERMAN_EXCEL.dates(DateStyle.GERMAN_MONTH));
    }

    /** Scaled since April 2026, and still measured. */
    private static SampleFile charging() {
        Story energy = Story.of(CHARGING, "charging-energy", "2024-09", NEWEST, 31)
                .noise(0.04)
                .pilot("2025-09", -0.21);
        Story wait = Story.of(CHARGING, "charging-wait", "2024-09", NEWEST, 17.5)
                .noise(0.05)
                .pilot("2025-09", -0.4);
        return Sheet.list(
                        Rows.together(
                                Rows.with(
                                        Field.SOURCE,
                                        "energy meter B2",
                                        Rows.sums(energy, Grain.WORKDAY, new Amount("kWh", 1_000, 1))),
                                Rows.with(
                                        Field.SOURCE,
                                        "charge manager",
                                        Rows.means(wait, Grain.WORKDAY, Amount.of("min", 1), 60))),
                        column("date", Field.DATE),
                        column("use_case", Field.USE_CASE),
                        column("measure", Field.MEASURE),
                        column("value", Field.VALUE),
                        column("unit", Field.UNIT),
                        column("count", Field.COUNT),
                        column("source", Field.SOURCE))
                .as("nordwind_ladestationen.csv", Dialect.ISO);
    }
}
