package io.wertpfad.samples;

import java.util.Arrays;
import java.util.List;

/** What those who keep the minutes of the steerings drop into the folder that only they may write to. */
final class SteeringFiles {

    private SteeringFiles() {}

    static List<SampleFile> files() {
        return List.of(decisions(), meetings(), hurdles(), buildingBlocks());
    }

    /** One use case was scaled after it had been adapted once; another one was ended. */
    private static SampleFile decisions() {
        return sheet(
                        "Use Case;Datum;Entscheidung;Anwesend;Begründung;Nächste Entscheidung",
                        "nw-charging;12.02.2026;anpassen;Vertrieb, Service, Kunde;Ladestrom gesunken, Wartezeit noch nicht"
                                + " belegt: Ladefenster der Frühschicht ändern;16.04.2026",
                        "kb-glasses;19.02.2026;beenden;Vertrieb + Service + Key Account + Kunde;In sieben Monaten keine"
                                + " kürzere Prüfzeit;",
                        "nw-charging;16.04.2026;skalieren;Vertrieb, Service, Key Account, Kunde;Beide Ziele erreicht;")
                .as("steering/entscheidungen.csv", Dialect.GERMAN_EXCEL_UTF8);
    }

    /** The beat of each steering since its first charter: two months were left out, and one meeting each was without the customer. */
    private static SampleFile meetings() {
        return sheet(
                        "Kunde;Sitzung am;Teilnehmer;Vereinbart;Verantwortlich;Fällig;Erledigt",
                        "nordwind;11.09.2025;Vertrieb, Service, Key Account, Kunde;"
                                + "Messung des Ladestroms freigeben;Technik Bremen;30.09.2025;26.09.2025",
                        "nordwind;09.10.2025;Vertrieb, Service, Key Account, Kunde;;;;",
                        "nordwind;13.11.2025;Vertrieb, Service, Kunde;Tourdaten der Frachtführer anfragen;"
                                + "IT-Leitung Kunde;15.12.2025;12.12.2025",
                        "nordwind;11.12.2025;Vertrieb, Service, Key Account, Kunde;;;;",
                        "nordwind;15.01.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "nordwind;12.02.2026;Vertrieb, Service, Kunde;Ladefenster der Frühschicht ändern;"
                                + "Serviceleitung;01.03.2026;27.02.2026",
                        "nordwind;12.03.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "nordwind;16.04.2026;Vertrieb, Service, Key Account, Kunde;"
                                + "Monatspauschale als Angebot ausarbeiten;Vertrieb Nord;31.05.2026;29.05.2026",
                        "nordwind;21.05.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "nordwind;11.06.2026;Vertrieb, Service, Key Account;;;;",
                        "nordwind;09.07.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "nordwind;10.09.2026;Vertrieb, Service, Kunde;"
                                + "Schnittstelle zu den Frachtführern abstimmen;IT-Leitung Kunde;30.10.2026;",
                        "nordwind;10.09.2026;Vertrieb, Service, Kunde;Sprachpakete für neue Kräfte nachliefern;"
                                + "Serviceleitung;25.09.2026;22.09.2026",
                        "nordwind;08.10.2026;Vertrieb, Service, Key Account, Kunde;"
                                + "Angebot für Halle 1 und 2 vorbereiten;Vertrieb Nord;05.11.2026;",
                        "kreuzbach;03.07.2025;Vertrieb, Service, Key Account, Kunde;"
                                + "Datenbrillen für drei Prüfer beschaffen;Leitung Kundendienst;31.07.2025;28.07.2025",
                        "kreuzbach;07.08.2025;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;04.09.2025;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;02.10.2025;Service, Key Account, Kunde;;;;",
                        "kreuzbach;06.11.2025;Vertrieb, Service, Key Account, Kunde;Fernzugang beantragen;"
                                + "IT-Sicherheit Kunde;15.12.2025;11.03.2026",
                        "kreuzbach;04.12.2025;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;08.01.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;19.02.2026;Vertrieb, Service, Key Account, Kunde;Datenbrillen zurückgeben;"
                                + "Leitung Kundendienst;31.03.2026;20.03.2026",
                        "kreuzbach;05.03.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;02.04.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;07.05.2026;Vertrieb, Service, Key Account, Kunde;"
                                + "Rüstkarten für die Spätschicht drucken;Fertigungsleitung;31.05.2026;22.05.2026",
                        "kreuzbach;04.06.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;02.07.2026;Vertrieb, Service, Key Account;;;;",
                        "kreuzbach;03.09.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "kreuzbach;01.10.2026;Service, Key Account, Kunde;"
                                + "Einsätze mit zweiter Anfahrt einzeln prüfen;Leitung Kundendienst;15.10.2026;nein",
                        "lindenau;21.05.2026;Vertrieb, Service, Key Account, Kunde;"
                                + "Filterwechsel in Haus A auf Zustand umstellen;Technischer Dienst;30.06.2026;24.06.2026",
                        "lindenau;20.08.2026;Vertrieb, Service, Key Account, Kunde;;;;",
                        "lindenau;15.10.2026;Vertrieb, Service, Kunde;Luftgütesensoren tauschen;"
                                + "Technischer Dienst;31.10.2026;")
                .as("steering/sitzungen.csv", Dialect.GERMAN_EXCEL_UTF8);
    }

    private static SampleFile hurdles() {
        return sheet(
                        "Nr.;Use Case;Eröffnet;Hürde;Zuständig;Frist;Geschlossen",
                        "H-01;nw-tours;02.07.2026;Frachtführer liefern ihre Tourdaten nur per PDF;IT-Leitung Kunde;"
                                + "30.10.2026;",
                        "H-02;kb-remote;15.01.2026;Firewall lässt keine Fernverbindung zu;IT-Sicherheit Kunde;28.02.2026;"
                                + "11.03.2026",
                        "H-03;lg-filter;20.08.2026;Luftgütesensoren in Haus B bis D senden nicht;Technischer Dienst;"
                                + "31.10.2026;")
                .as("steering/huerden.csv", Dialect.GERMAN_EXCEL);
    }

    /** What became of the use case that was scaled, and who uses it again. */
    private static SampleFile buildingBlocks() {
        return sheet(
                        "Baustein-Nr.;Art;Titel;Use Case;Status;Kunde;Seit",
                        "B-01;Angebot;Lademanagement als Monatspauschale;nw-charging;Standard;;01.06.2026",
                        "B-01;Angebot;Lademanagement als Monatspauschale;nw-charging;Standard;lindenau;01.09.2026",
                        "B-02;Prozess;Ladefenster mit der Schichtplanung abstimmen;nw-charging;Standard;;01.06.2026",
                        "B-03;Roadmap-Eintrag;Ladestationen mit Lastabwurf;nw-charging;Entwurf;;01.08.2026")
                .as("steering/bausteine.csv", Dialect.GERMAN_EXCEL_UTF8);
    }

    private static Sheet sheet(String headings, String... rows) {
        List<List<Object>> lines =
                Arrays.stream(rows).map(row -> List.<Object>copyOf(cells(row))).toList();
        return new Sheet(List.of(), cells(headings), lines, List.of());
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split(";", -1));
    }
}
