package io.wertpfad.decision;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static io.wertpfad.intake.IntakeFixture.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.TestDatabase;
import io.wertpfad.intake.Warning;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions, meetings, hurdles and building blocks, from the file to the record. */
class SteeringFilesTests {

    private static final String DECISIONS =
            "Anwendungsfall;Datum;Entscheidung;Anwesend;Begründung;Nächste Entscheidung";

    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void saysWhatABuildingBlockWasBeforeItsNewestRowSpeaks(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder).today("2026-12-01");
        String header = "id,kind,title,use case,status,customer,since";
        workspace.dropForSteering("a.csv", lines(header, "B1,offer,Wartung,nw,draft,,2026-06-01"));
        workspace.dropForSteering("b.csv", lines(header, "B1,offer,Wartung,nw,standard,,2026-11-08"));
        SteeringRecords records = new SteeringRecords(workspace.template());

        assertThat(records.buildingBlocks(workspace.dataState(), day("2026-11-05")))
                .extracting(BuildingBlock::status)
                .containsExactly(BuildingBlock.Status.DRAFT);
        assertThat(records.buildingBlocks(workspace.dataState(), END))
                .extracting(BuildingBlock::status)
                .containsExactly(BuildingBlock.Status.STANDARD);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @EnumSource
    void keepsDecisions(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder).today("2026-12-01");
        Receipt receipt = workspace.dropForSteering(
                "a.csv",
                lines(
                        DECISIONS,
                        "nw;12.11.2026;Anpassen;Vertrieb + Kunde / Key Account;\"Zu wenig\nDaten\";21.01.2027",
                        "yard;12.11.2026;Scale;Service,customer;wirkt;"));
        long first = workspace.dataState();
        Receipt newer =
                workspace.dropForSteering("b.csv", lines(DECISIONS, "nw;2026-11-12;beenden;Vertrieb;doch nicht;"));
        SteeringRecords records = new SteeringRecords(workspace.template());

        assertThat(outcome(receipt)).isEqualTo("loaded 2 2 0");
        assertThat(receipt.kind()).isEqualTo("decisions");
        assertThat(records.decisions(first))
                .extracting(Kept::content)
                .containsExactly(
                        new Decision(
                                "nw",
                                day("2026-11-12"),
                                Decision.Outcome.ADAPT,
                                Set.of(Party.SALES, Party.CUSTOMER, Party.KEY_ACCOUNT),
                                "Zu wenig\nDaten",
                                day("2027-01-21")),
                        new Decision(
                                "yard",
                                day("2026-11-12"),
                                Decision.Outcome.SCALE,
                                Set.of(Party.SERVICE, Party.CUSTOMER),
                                "wirkt",
                                null));
        assertThat(warnings(newer)).containsExactly("record_changed");
        assertThat(records.decisions(workspace.dataState()))
                .extracting(kept -> kept.content().outcome())
                .containsExactly(Decision.Outcome.SCALE, Decision.Outcome.END);
    }

    @Test
    void warnsOfAPhaseThatIsTooShortForAVerdict() {
        IntakeFixture workspace = IntakeFixture.on(TestDatabase.H2, folder).today("2026-12-01");
        String all = "Vertrieb + Service + Key Account + Kunde";

        Receipt receipt = workspace.dropForSteering(
                "a.csv",
                lines(
                        DECISIONS,
                        "nw;12.11.2026;anpassen;" + all + ";zu wenig Daten;21.01.2027",
                        "yard;12.11.2026;anpassen;" + all + ";zu wenig Daten;21.05.2027"));

        assertThat(warnings(receipt)).containsExactly("phase_too_short");
        assertThat(receipt.warnings().get(0).message().in(Language.DE))
                .isEqualTo("Bis zur nächsten Entscheidung am 21.01.2027 über „Wartung“ liegt nur ein vollständiger"
                        + " Pilotmonat vor; für einen Befund sind 3 nötig. Legen Sie sie auf den 05.03.2027 oder"
                        + " später.");
    }

    @Test
    void warnsOfADecisionFromBeforeTheAgreement() {
        IntakeFixture workspace = IntakeFixture.on(TestDatabase.H2, folder).today("2026-12-01");

        Receipt receipt =
                workspace.dropForSteering("a.csv", lines(DECISIONS, "nw;12.11.2025;beenden;Kunde;wirkt nicht;"));

        assertThat(warnings(receipt)).containsExactly("before_charter");
    }

    @Test
    void warnsOfDaysAfterThatOfLoading() {
        IntakeFixture workspace = IntakeFixture.on(TestDatabase.H2, folder).today("2026-11-12");
        Receipt decisions = workspace.dropForSteering(
                "a.csv",
                lines(DECISIONS, "nw;12.11.2026;beenden;Kunde;wirkt nicht;", "yard;13.11.2026;beenden;Kunde;so;"));
        Receipt meetings = workspace.dropForSteering(
                "b.csv",
                lines(
                        "Kunde;Sitzung am;Teilnehmer;Vereinbart;Erledigt",
                        "nordwind;13.11.2026;Kunde;;",
                        "nordwind;12.11.2026;Kunde;Umbau;13.11.2026"));
        Receipt hurdles = workspace.dropForSteering(
                "c.csv",
                lines(
                        "Nr.;Use Case;Eröffnet;Hürde;Zuständig;Frist;Geschlossen",
                        "H1;nw;13.11.2026;Kein WLAN;IT;;",
                        "H2;nw;12.11.2026;Kein WLAN;IT;;13.11.2026",
                        "H3;nw;12.11.2026;Kein WLAN;IT;11.11.2026;"));

        assertThat(warnings(decisions)).containsExactly("in_the_future");
        assertThat(decisions.warnings().get(0).line()).isEqualTo(3);
        assertThat(decisions.warnings().get(0).message().in(Language.DE))
                .isEqualTo("„Datum“ ist der 13.11.2026, also nach dem Tag des Ladens (12.11.2026); bis dahin zählt die"
                        + " Angabe nicht. Prüfen Sie das Datum.");
        assertThat(meetings.warnings())
                .extracting(Warning::line, Warning::code)
                .containsExactly(tuple(2, "in_the_future"), tuple(3, "in_the_future"));
        assertThat(hurdles.warnings())
                .extracting(Warning::line, Warning::code)
                .containsExactly(tuple(2, "in_the_future"), tuple(3, "in_the_future"), tuple(4, "due_before"));
        assertThat(outcome(hurdles)).isEqualTo("loaded 3 3 0");
    }

    @Test
    void warnsOfReusesThatDoNotCount() {
        IntakeFixture workspace = IntakeFixture.on(TestDatabase.H2, folder).today("2026-12-01");

        Receipt receipt = workspace.dropForSteering(
                "b.csv",
                lines(
                        "id,kind,title,use case,status,customer,since",
                        "B1,offer,Wartung als Service,nw,standard,,2026-05",
                        "B1,offer,Wartung als Service,nw,standard,nordwind,2026-08-01",
                        "B7,offer,Prüfplan,nw,standard,nordwind,2026-08-01"));

        assertThat(receipt.warnings())
                .extracting(Warning::line, Warning::code)
                .containsExactly(tuple(3, "reused_at_home"), tuple(4, "reused_at_home"), tuple(null, "no_origin"));
        assertThat(receipt.warnings().get(2).message().in(Language.DE)).startsWith("Baustein B7 ist als");
    }

    @ParameterizedTest
    @EnumSource
    void keepsMeetings(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder).today("2026-12-01");
        String header = "Kunde;Sitzung am;Teilnehmer;Vereinbart;Verantwortlich;Fällig;Erledigt";
        Receipt receipt = workspace.dropForSteering(
                "a.csv",
                lines(
                        header,
                        "nordwind;2026-10-08;Vertrieb,Kunde;Schnittstelle klären;IT;2026-10-30;2026-10-28",
                        "nordwind;2026-10-08;Vertrieb,Kunde;Schulung planen;Service;;ja",
                        "nordwind;2026-10-08;Vertrieb,Kunde;Lager umräumen;Logistik;2026-12-01;nein",
                        "nordwind;2026-11-05;Kunde;;;;"));
        workspace.dropForSteering(
                "b.csv", lines(header, "nordwind;2026-10-08;Vertrieb;Lager  UMRÄUMEN;Logistik;2026-12-01;2026-11-20"));
        SteeringRecords records = new SteeringRecords(workspace.template());
        Set<Party> both = Set.of(Party.SALES, Party.CUSTOMER);

        assertThat(outcome(receipt)).isEqualTo("loaded 4 4 0");
        assertThat(records.meetings(workspace.dataState(), END))
                .containsExactly(
                        new Meeting(
                                "nordwind",
                                day("2026-10-08"),
                                both,
                                "Schnittstelle klären",
                                "IT",
                                day("2026-10-30"),
                                true,
                                day("2026-10-28")),
                        new Meeting(
                                "nordwind", day("2026-10-08"), both, "Schulung planen", "Service", null, true, null),
                        new Meeting("nordwind", day("2026-11-05"), Set.of(Party.CUSTOMER), "", "", null, false, null),
                        new Meeting(
                                "nordwind",
                                day("2026-10-08"),
                                Set.of(Party.SALES),
                                "Lager  UMRÄUMEN",
                                "Logistik",
                                day("2026-12-01"),
                                true,
                                day("2026-11-20")));
    }

    @ParameterizedTest
    @EnumSource
    void keepsHurdlesAndBuildingBlocks(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder).today("2026-12-01");
        String hurdles = "Nr.;Use Case;Eröffnet;Hürde;Zuständig;Frist;Geschlossen";
        workspace.dropForSteering("h.csv", lines(hurdles, "H1;nw;2026-09-01;Kein WLAN;IT Kunde;2026-10-01;"));
        long open = workspace.dataState();
        workspace.dropForSteering(
                "h2.csv", lines(hurdles, "h1;nw;2026-09-01;Kein WLAN;IT Kunde;2026-10-01;2026-11-02"));
        Receipt blocks = workspace.dropForSteering(
                "b.csv",
                lines(
                        "id,kind,title,use case,status,customer,since",
                        "B1,Angebot,Wartung als Service,nw,Standard,,2026-05",
                        "B1,offer,Wartung als Service,nw,standard,nordwind,2026-08-01",
                        "B2,Roadmap-Eintrag,Hofsteuerung,yard,Entwurf,,"));
        SteeringRecords records = new SteeringRecords(workspace.template());

        assertThat(records.hurdles(open, END)).extracting(Hurdle::closed).containsOnlyNulls();
        assertThat(records.hurdles(workspace.dataState(), END))
                .containsExactly(new Hurdle(
                        "h1", "nw", day("2026-09-01"), "Kein WLAN", "IT Kunde", day("2026-10-01"), day("2026-11-02")));
        assertThat(outcome(blocks)).isEqualTo("loaded 3 3 0");
        assertThat(records.buildingBlocks(workspace.dataState(), END))
                .extracting(BuildingBlock::id, BuildingBlock::kind, BuildingBlock::status, BuildingBlock::isReuse)
                .containsExactly(
                        tuple("B1", BuildingBlock.Kind.OFFER, BuildingBlock.Status.STANDARD, false),
                        tuple("B1", BuildingBlock.Kind.OFFER, BuildingBlock.Status.STANDARD, true),
                        tuple("B2", BuildingBlock.Kind.ROADMAP, BuildingBlock.Status.DRAFT, false));
    }

    @Test
    void saysAllThatIsWrongWithEachRow() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        Receipt decisions = workspace.dropForSteering(
                "a.csv",
                lines(
                        DECISIONS,
                        "nw;12.11.2026;Anpassen;Vertrieb;knapp;",
                        "nw;13.11.2026;vertagen;Vorstand;;",
                        "yardd;14.11.2026;beenden;Kunde;vorbei;",
                        "nw;2026-11;beenden;+;vorbei;",
                        "nw;16.11.2026;anpassen;Kunde;knapp;10.11.2026",
                        "yard;17.11.2026;beenden;Kunde;vorbei;"));
        Receipt meetings = workspace.dropForSteering(
                "m.csv",
                lines(
                        "customer;date;present;agreed;due;done",
                        "nordwint;2026-10-08;sales;x;;",
                        "nordwind;2026-10-08;sales;;2026-11-01;",
                        "nordwind;2026-10-08;sales;y;;2026-10-01",
                        "nordwind;2026-10-08;sales;z;;demnächst",
                        "nordwind;2026-10-08;sales;ok;;"));
        Receipt hurdles = workspace.dropForSteering(
                "h.csv",
                lines(
                        "id;use_case;opened;text;owner_role;closed",
                        "1;nw;2026-10-08;x;IT;2026-10-01",
                        "2;nw;2026-10-08;x;;",
                        "3;nw;2026-10-08;x;IT;"));

        assertThat(codes(decisions))
                .containsExactly(
                        "next_missing",
                        "unknown_value",
                        "unknown_value",
                        "missing",
                        "misspelt_use_case",
                        "needs_day",
                        "missing",
                        "next_before");
        assertThat(decisions.entries().get(1).problem().message().in(Language.DE))
                .isEqualTo("„vertagen“ ist hier nicht vorgesehen. Möglich sind: scale (skalieren), adapt (anpassen),"
                        + " end (beenden).");
        assertThat(codes(meetings)).containsExactly("unknown_customer", "nothing_agreed", "done_before", "not_a_date");
        assertThat(codes(hurdles)).containsExactly("closed_before", "missing");
    }

    @Test
    void takesTheSteeringsFilesOnlyFromTheFolderThatIsForThem() {
        IntakeFixture workspace = IntakeFixture.in(folder).today("2026-12-01");
        String decision = lines(DECISIONS, "nw;12.11.2026;beenden;Kunde;vorbei;");

        Receipt inWrongPlace = workspace.drop("a.csv", decision);
        Receipt metrics = workspace.dropForSteering("m.csv", IntakeFixture.metrics("downtime;2026-10-01;1"));
        Receipt looked = workspace.check("a.csv", decision);

        assertThat(outcome(inWrongPlace)).isEqualTo("rejected 1 1 0");
        assertThat(codes(inWrongPlace)).containsExactly("steering_only");
        assertThat(inWrongPlace.entries().get(0).problem().message().in(Language.EN))
                .contains("inbox/steering/");
        assertThat(codes(metrics)).containsExactly("not_of_steering");
        assertThat(outcome(looked)).isEqualTo("loaded 1 1 0");
        assertThat(warnings(looked)).containsExactly("steering_place");
        assertThat(outcome(workspace.dropForSteering("a.csv", decision))).isEqualTo("loaded 1 1 0");
        workspace.rebuild();
        assertThat(new SteeringRecords(workspace.template()).decisions(workspace.dataState()))
                .hasSize(1);
    }

    @Test
    void takesAMendedFileBackThroughTheSameFolder() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.dropForSteering(
                "a.csv",
                lines(DECISIONS, "nw;12.11.2026;beenden;Kunde;vorbei;", "yard;12.11.2026;beenden;Chef;vorbei;"));
        String mended = workspace.rejected("a.csv").replace("Chef", "Kunde");

        assertThat(codes(workspace.drop("a.csv.rejected.csv", mended))).containsExactly("steering_only");
        assertThat(outcome(workspace.dropForSteering("a.csv.rejected.csv", mended)))
                .isEqualTo("loaded 1 1 0");
        assertThat(new SteeringRecords(workspace.template()).decisions(workspace.dataState()))
                .hasSize(2);
    }

    @Test
    void namesTheColumnThatTheNearestKindLacks() {
        Receipt receipt = IntakeFixture.in(folder)
                .dropForSteering(
                        "a.csv", lines("Projekt;Datum;Entscheidung;Begründung", "nw;12.11.2026;beenden;vorbei"));

        assertThat(codes(receipt)).containsExactly("unknown_kind");
        assertThat(receipt.entries().get(0).problem().message().in(Language.EN)).contains("“decisions”: present.");
    }
}
