package io.wertpfad.samples;

import static io.wertpfad.samples.Sheet.column;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Building services: filters without the figure that matters, ventilation on course, tickets just begun. */
final class LindenauExports {

    private static final String FILTERS = "lg-filter";
    private static final String VENTILATION = "lg-hvac";
    private static final String TICKETS = "lg-tickets";
    private static final String NEWEST = "2026-10";
    private static final YearMonth OF_THE_METER = YearMonth.of(2026, 3);
    private static final String METERING_POINT = "DE0000007113100000000000000047110";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private LindenauExports() {}

    static List<SampleFile> files() {
        return List.of(fans(), meter(), gas(), filters(), comfort(), tickets(), contracts(), errorPage());
    }

    private static Story fanEnergy() {
        return Story.of(VENTILATION, "fan-energy", "2024-10", NEWEST, 38)
                .season(0.02)
                .noise(0.03)
                .pilot("2026-04", -0.24);
    }

    /** The control system logs every hour of the wall clock. In March 2026 it was being replaced. */
    private static SampleFile fans() {
        List<Row> rows = Rows.sums(fanEnergy(), Grain.HOUR, new Amount("kWh", 1_000, 1));
        return Sheet.list(
                        rows.stream()
                                .filter(row -> !row.month().equals(OF_THE_METER))
                                .toList(),
                        column("Datum", Field.DATE),
                        column("Anwendungsfall", Field.USE_CASE),
                        column("Messpunkt", Field.MEASURE),
                        column("Wert", Field.VALUE),
                        column("Einheit", Field.UNIT))
                .as("lindenau_glt_stundenwerte.csv", Dialect.GERMAN_EXCEL.dates(DateStyle.GERMAN_TIME));
    }

    /** For that month the grid operator sent what the meter logged: each quarter of an hour under its end. */
    private static SampleFile meter() {
        List<List<Object>> lines = new ArrayList<>();
        for (Row row : Rows.sums(fanEnergy(), Grain.QUARTER_HOUR, new Amount("kWh", 1_000, 1))) {
            if (row.month().equals(OF_THE_METER)) {
                LocalDateTime end = row.at().atZone(BERLIN).plusMinutes(15).toLocalDateTime();
                lines.add(List.of(METERING_POINT, end, row.cell(Field.VALUE), "W"));
            }
        }
        Sheet sheet = new Sheet(
                List.of("Lastgang;Netzgebiet Lindenau", "Zeitstempel: Ende der Messperiode (gesetzliche Zeit)", ""),
                List.of("Zählpunkt", "Zeitstempel", "Wirkarbeit kWh", "Status"),
                lines,
                List.of());
        return sheet.withLine(1_000, METERING_POINT, LocalDateTime.of(2026, 3, 11, 10, 15), "", "gestört")
                .as("lindenau_lastgang_2026-03.csv", Dialect.GERMAN_EXCEL.dates(DateStyle.GERMAN_TIME));
    }

    /** Weather-adjusted by the energy manager. The gas meter was changed in August 2025. */
    private static SampleFile gas() {
        Story gas = Story.of(VENTILATION, "gas", "2024-10", NEWEST, 12_400)
                .noise(0.06)
                .missing("2025-08")
                .pilot("2026-04", -0.07);
        Story emissions = Story.of(VENTILATION, "building-co2", "2024-10", NEWEST, 38.5)
                .noise(0.05)
                .pilot("2026-04", -0.08);
        Story comfort = Story.of(VENTILATION, "comfort-hours", "2024-10", NEWEST, 96.2)
                .noise(0.004)
                .pilot("2026-04", 0.001);
        Sheet sheet = Sheet.list(
                Rows.together(
                        Rows.sums(gas, Grain.MONTH, Amount.of("m3", 1)),
                        Rows.sums(emissions, Grain.MONTH, Amount.of("t", 2)),
                        Rows.ratios(comfort, Grain.MONTH, 2_600)),
                column("Monat", Field.DATE),
                column("Anwendungsfall", Field.USE_CASE),
                column("Kennzahl", Field.MEASURE),
                column("Wert", Field.VALUE),
                column("Einheit", Field.UNIT),
                column("Zähler", Field.NUMERATOR),
                column("Nenner", Field.DENOMINATOR),
                column("Kommentar", Field.COMMENT));
        return sheet.withLine(30, "Aug 25", VENTILATION, "gas", "n/a", "m3", "", "", "Zählerwechsel")
                .as("lindenau_energiebericht.csv", Dialect.GERMAN_EXCEL.dates(DateStyle.GERMAN_MONTH));
    }

    private static SampleFile filters() {
        Amount euro = Amount.of("EUR", 2);
        Story cost = Story.of(FILTERS, "filter-cost", "2025-03", NEWEST, 7_900)
                .noise(0.05)
                .pilot("2026-03", -0.27);
        Story hours = Story.of(FILTERS, "change-time", "2025-03", NEWEST, 74)
                .noise(0.05)
                .pilot("2026-03", -0.3);
        List<Row> byKind = Rows.byCategory(Rows.sums(cost, Grain.WEEK, euro), Map.of("Wartung", 0.6, "Betrieb", 0.4));
        return Sheet.list(
                        Rows.with(
                                Field.SOURCE,
                                "CAFM",
                                Rows.together(byKind, Rows.sums(hours, Grain.WEEK, new Amount("min", 60, 0)))),
                        column("Datum", Field.DATE),
                        column("Projekt", Field.USE_CASE),
                        column("Messpunkt", Field.MEASURE),
                        column("Kategorie", Field.CATEGORY),
                        column("Wert", Field.VALUE),
                        column("Einheit", Field.UNIT),
                        column("Quelle", Field.SOURCE))
                .as("lindenau_filterwechsel.csv", Dialect.GERMAN_EXCEL_UTF8);
    }

    /** Kept by hand, and it shows. The sensors of the air quality sent nothing after July 2026. */
    private static SampleFile comfort() {
        Story air = Story.of(FILTERS, "air-quality", "2025-03", "2026-07", 91)
                .noise(0.015)
                .pilot("2026-03", 0.03);
        Story complaints = Story.of(FILTERS, "air-complaints", "2025-03", NEWEST, 8)
                .noise(0.3)
                .pilot("2026-03", -0.1);
        List<Row> remarked = Rows.remarked(
                Rows.events(complaints),
                complaints.dice("remarks"),
                "",
                "",
                "Rückmeldung vom Mieter",
                "Büro 3. OG, Südseite");
        Sheet sheet = Sheet.list(
                Rows.together(Rows.ratios(air, Grain.WEEK, 840), remarked),
                column("Datum", Field.DATE),
                column("Anwendungsfall", Field.USE_CASE),
                column("Messpunkt", Field.MEASURE),
                column("Wert", Field.VALUE),
                column("Zähler", Field.NUMERATOR),
                column("Nenner", Field.DENOMINATOR),
                column("Bemerkung", Field.COMMENT));
        return sheet.withLine(20, "31.02.2025", FILTERS, "air-complaints", "1", "", "", "Datum vertippt")
                .withLine(35, "14.05.2025", FILTERS, "beschwerde", "1", "", "", "Messpunkt unbekannt")
                .withLine(60, "22.07.2025", FILTERS, "air-complaints", "siehe Protokoll", "", "", "")
                .withLine(90, "02.10.2025", FILTERS, "air-quality", "#DIV/0!", "", "", "Formelfehler")
                .withLine(120, "11.12.2025", FILTERS, "air-complaints", "1")
                .as("lindenau_komfort.csv", Dialect.GERMAN_EXCEL);
    }

    /** Exported by the help desk: each ticket counts, and has the hours to its solution. */
    private static SampleFile tickets() {
        String start = "2025-09";
        String pilot = "2026-10";
        Story tickets =
                Story.of(TICKETS, "tickets", start, NEWEST, 64).noise(0.1).pilot(pilot, -0.1);
        Story hours = Story.of(TICKETS, "resolution-time", start, NEWEST, 21)
                .noise(0.06)
                .pilot(pilot, -0.2);
        Story repeats =
                Story.of(TICKETS, "repeat-visits", start, NEWEST, 18).noise(0.1).pilot(pilot, -0.15);
        return Sheet.list(
                        Rows.together(
                                Rows.events(tickets),
                                Rows.cases(hours, Amount.of("h", 1), 62, 0.45),
                                Rows.ratios(repeats, Grain.WEEK, 64)),
                        column("Use Case", Field.USE_CASE),
                        column("Measure", Field.MEASURE),
                        column("Date", Field.DATE),
                        column("Value", Field.VALUE),
                        column("Unit", Field.UNIT),
                        column("Numerator", Field.NUMERATOR),
                        column("Denominator", Field.DENOMINATOR))
                .as("lindenau_helpdesk.csv", Dialect.ISO);
    }

    /** SAP knows projects, not use cases, and has a column for each fact. A credit note was made out anew. */
    private static SampleFile contracts() {
        Amount euro = Amount.of("EUR", 2);
        Story revenue = Story.of(TICKETS, "contract-revenue", "2025-09", NEWEST, 52_300)
                .noise(0.03)
                .pilot("2026-10", 0.04);
        Story margin = Story.of(TICKETS, "contract-margin", "2025-09", NEWEST, 11_700)
                .noise(0.06)
                .pilot("2026-10", 0.02);
        List<Row> revenues = Rows.sums(revenue, Grain.MONTH, euro);
        List<Row> margins = Rows.sums(margin, Grain.MONTH, euro);
        SapList list = new SapList(
                Dialect.SAP.dates(DateStyle.DOTTED_MONTH), 3, "PSP-Element", "Periode", "Text", "Erlös EUR", "DB EUR");
        BigDecimal none = new BigDecimal("0.00");
        BigDecimal credit = new BigDecimal("1250.00");
        for (int i = 0; i < revenues.size(); i++) {
            LocalDateTime month = revenues.get(i).at();
            list.add(
                    "L-4711-01",
                    month,
                    "Pauschale",
                    revenues.get(i).number(Field.VALUE),
                    margins.get(i).number(Field.VALUE));
            if (month.getMonthValue() == 3) {
                list.add("L-4711-02", month, "Gutschrift", credit.negate(), none);
                list.add("L-4711-02", month, "Neu", credit, none);
                list.add("L-9000-00", month, "Intern", new BigDecimal("310.40"), none);
            }
        }
        return list.as(
                "lindenau_sap_vertraege.csv",
                "04.11.2026                  Dynamische Listenausgabe                  1",
                "Wartungsverträge Lindenau    Buchungskreis 1000    EUR",
                "");
    }

    /** What a browser saves when the session of the portal has expired. */
    private static SampleFile errorPage() {
        String page = """
                <!DOCTYPE html>
                <html lang="de">
                <head><meta charset="utf-8"><title>Sitzung abgelaufen</title></head>
                <body>
                <h1>Ihre Sitzung ist abgelaufen</h1>
                <p>Bitte melden Sie sich erneut an, um den Export herunterzuladen.</p>
                <p>Fehlercode: 401</p>
                </body>
                </html>
                """;
        return new SampleFile(
                "lindenau_portal_export.csv", Dialect.ISO, page.lines().toList());
    }
}
