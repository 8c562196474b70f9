package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.wertpfad.delivery.MailText;
import io.wertpfad.delivery.ScriptedServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that send, with a real mail server: what a person does and sees. */
class DeliverTests {

    private static final String HELD = "nordwind_2026-10_customer_de";
    private static final String OUTSIDE = "logistik@nordwind.example";

    @TempDir
    private Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Path workspace(String... settings) {
        return QueuedWorkspace.copy(folder, server.getSmtp().getPort(), settings);
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(DeliverTests::recipient)
                .sorted()
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage mail(String recipient, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(m -> recipient(m).equals(recipient) && MailText.of(m).startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendsWhatARunWithoutDeliveryQueued() throws Exception {
        Path workspace = workspace();
        Schemas.assertValid("run", QueuedWorkspace.RUN.json());
        assertThat(QueuedWorkspace.RUN.json().path("delivery").path("asked").asBoolean())
                .isFalse();

        Command plan = Command.in(workspace, "--json", "--lang", "en", "deliver", "--dry-run");
        Command first = Command.in(workspace, "--json", "deliver");
        Command second = Command.in(workspace, "deliver", "--retry");

        Schemas.assertValid("deliver", plan.json());
        assertThat(plan.json().path("deliveries")).hasSize(10);
        assertThat(plan.err()).contains("To be sent (10)", "nordwind_2026-10_internal_de to sales@hersteller.example");
        Schemas.assertValid("deliver", first.json());
        assertThat(first.code()).as(first.all()).isZero();
        assertThat(first.json().path("sent").asInt()).isEqualTo(10);
        assertThat(second.out()).contains("Keine Mail verschickt");
        assertThat(recipients()).hasSize(10).doesNotContain(OUTSIDE);
        MimeMessage mail = mail("sales@hersteller.example", "Steering-Paket Oktober 2026: Nordwind");
        assertThat(MailText.of(mail)).contains("interne Ausgabe", "Empfehlung: skalieren", "- Zu klären");
        try (InputStream attached =
                ((Multipart) mail.getContent()).getBodyPart(1).getInputStream()) {
            assertThat(attached.readAllBytes())
                    .isEqualTo(Files.readAllBytes(
                            workspace.resolve("outbox/2026-10/nordwind/nordwind_2026-10_internal_de.pdf")));
        }
        assertThat(MailText.of(mail("facility@lindenau.example", "Steering pack October 2026: Lindenau")))
                .contains("customer edition", "recommendation: adapt");
    }

    @Test
    void releasesAHeldEditionOnceAndKeepsItReleased() throws IOException {
        Path workspace = workspace();
        String[] release = {"--json", "release", "--period", "2026-10", "--customer", "nordwind"};

        Command later = Command.in(
                workspace, "--json", "release", "--period", "2026-10", "--customer", "nordwind", "--no-deliver");
        assertThat(recipients()).isEmpty();
        Command twice = Command.in(workspace, release);
        Command again = Command.in(workspace, "run", "--period", "2026-10");
        Command none = Command.in(workspace, "release", "--period", "2026-10", "--customer", "lindenau");
        Command wrong =
                Command.in(workspace, "--lang", "en", "release", "--period", "2026-09", "--customer", "nordwind");
        JsonNode status = Command.in(workspace, "--json", "status").json();
        Folders.delete(workspace.resolve("outbox/2026-10"));
        Command removed = Command.in(workspace, release);

        assertThat(removed.err()).contains(HELD + ".pdf (nach der Aufbewahrungsfrist entfernt");
        assertThat(later.code()).as(later.all()).isZero();
        Schemas.assertValid("release", later.json());
        assertThat(later.json().path("outbox").get(0).asString()).isEqualTo("outbox/2026-10/nordwind/" + HELD + ".pdf");
        assertThat(twice.code()).as(twice.all()).isZero();
        Schemas.assertValid("release", twice.json());
        assertThat(twice.json().path("released_before").asBoolean()).isTrue();
        assertThat(recipients()).filteredOn(OUTSIDE::equals).hasSize(1);
        assertThat(again.code()).as(again.all()).isZero();
        try (Stream<Path> held = Files.walk(workspace.resolve("held"))) {
            assertThat(held.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(recipients()).filteredOn(OUTSIDE::equals).hasSize(1);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("lindenau", "Keine Ausgabe wartet");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("September 2026", "Valid: October 2026");
        Schemas.assertValid("status", status);
        assertThat(status.path("deliveries")).isEmpty();
    }

    @Test
    void saysOnASecondReleaseWhichOfItsMailsFailed() {
        try (ScriptedServer refusing =
                ScriptedServer.plain().recipient(address -> address.equals(OUTSIDE) ? "550 no" : "250 ok")) {
            Path workspace = QueuedWorkspace.copy(folder, refusing.port());
            String[] release = {"--lang", "en", "release", "--period", "2026-10", "--customer", "nordwind"};

            Command first = Command.in(workspace, release);
            Command again = Command.in(workspace, release);
            Command json = Command.in(workspace, "--json", "release", "--period", "2026-10", "--customer", "nordwind");

            assertThat(first.code()).as(first.all()).isEqualTo(1);
            assertThat(first.out()).contains(HELD + ": one mail has failed.").containsOnlyOnce(OUTSIDE);
            assertThat(again.code()).as(again.all()).isEqualTo(1);
            assertThat(again.out())
                    .contains("was released already", HELD + ": one mail has failed.")
                    .containsOnlyOnce(OUTSIDE);
            Schemas.assertValid("release", json.json());
            assertThat(json.json().path("failed_mails").path(HELD).asInt()).isEqualTo(1);
        }
    }

    @Test
    void saysWhatFailedAndWhenItIsTriedAgain() {
        try (ScriptedServer refusing = ScriptedServer.plain().end(address -> "451 later")) {
            Path workspace = QueuedWorkspace.copy(folder, refusing.port(), "allowed-domains: [hersteller.example]");

            Command deliver = Command.in(workspace, "--lang", "en", "deliver");
            Command status = Command.in(workspace, "--lang", "en", "status");
            JsonNode json = Command.in(workspace, "--json", "status").json();
            Command rebuild = Command.in(workspace, "rebuild");

            assertThat(deliver.code()).as(deliver.all()).isEqualTo(1);
            assertThat(deliver.out())
                    .contains("No mail sent, 10 failed.")
                    .contains(
                            "facility@lindenau.example: The domain is not in wertpfad.mail.allowed-domains. No further try")
                    .contains("takes nothing from us at present (reply 451). Next try: 5 Nov 2026 12:05.")
                    .doesNotContain("cannot be reached");
            assertThat(deliver.err()).doesNotContain("@");
            assertThat(status.out()).contains("Not delivered (10):", "Next try: 5 Nov 2026 12:05.");
            Schemas.assertValid("status", json);
            assertThat(json.path("deliveries")).hasSize(11);
            assertThat(rebuild.code()).isZero();
            assertThat(Command.in(workspace, "--json", "status").json().path("deliveries"))
                    .isEqualTo(json.path("deliveries"));
        }
    }

    @Test
    void revisesAndSendsTheRevisionToTheSamePeople() {
        Path workspace = workspace();
        Command.in(workspace, "deliver");
        int before = recipients().size();

        Command revise = Command.in(
                workspace,
                "--json",
                "run",
                "--period",
                "2026-10",
                "--customer",
                "lindenau",
                "--revise",
                "Zähler getauscht");

        assertThat(revise.code()).as(revise.all()).isZero();
        Schemas.assertValid("run", revise.json());
        assertThat(revise.json().path("delivery").path("sent").asInt()).isEqualTo(7);
        assertThat(recipients()).hasSize(before + 7);
        assertThat(MailText.of(mail(
                        "facility@lindenau.example", "Steering pack October 2026: Lindenau Gebäudedienste AG (rev")))
                .contains("Revision 2 replaces revision 1")
                .doesNotContain("Zähler getauscht");
    }

    @Test
    void sendsNothingOldWhenTheDatabaseIsLost() throws IOException {
        Path workspace = workspace();
        Folders.delete(workspace.resolve("data"));

        Command again = Command.in(workspace, "run", "--period", "2026-10");
        Command deliver = Command.in(workspace, "deliver");
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(deliver.out()).contains("Keine Mail verschickt");
        assertThat(recipients()).isEmpty();
        Command resend = Command.in(workspace, "deliver", "--resend", "facility@lindenau.example");
        Command nobody = Command.in(workspace, "deliver", "--resend", "facilty@lindenau.example");

        assertThat(resend.code()).as(resend.all()).isZero();
        assertThat(recipients()).containsExactly("facility@lindenau.example");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("facility@lindenau.example");
    }

    @Test
    void repeatsAtMostTheOneMailOfWhichAKilledProcessDidNotSayThatItWasTaken() {
        RealProcess[] process = new RealProcess[1];
        try (ScriptedServer killing = ScriptedServer.plain()) {
            Path workspace = QueuedWorkspace.copy(folder, killing.port());
            killing.end(address -> {
                if (killing.mails().size() == 3) {
                    process[0].kill();
                }
                return "250 ok";
            });

            process[0] = RealProcess.start(workspace, "deliver");
            int killed = process[0].end();
            Command rest = Command.in(workspace, "--json", "deliver");

            assertThat(killed).as(process[0].output()).isEqualTo(137);
            assertThat(rest.code()).as(rest.all()).isZero();
            assertThat(rest.json().path("sent").asInt()).isEqualTo(7);
            assertThat(rest.json().path("repeated").asInt()).isEqualTo(1);
            assertThat(rest.err()).contains("derselben Message-ID");
            assertThat(killing.mails()).hasSize(11);
            assertThat(killing.mails().stream()
                            .map(ScriptedServer.Mail::messageId)
                            .distinct())
                    .hasSize(10);
        }
    }

    @Test
    void goesOnWithTheCopiesThatAreLeftWhenAskedForThemAgain() {
        String[] resend = {"--json", "deliver", "--resend", "sales@hersteller.example"};
        try (ScriptedServer moody = ScriptedServer.plain()) {
            Path workspace = QueuedWorkspace.copy(folder, moody.port());
            Command.in(workspace, "deliver");
            moody.end(address -> moody.mails().size() == 11 ? "451 later" : "250 ok");

            Command some = Command.in(workspace, resend);
            moody.end(address -> "250 ok");
            Command rest = Command.in(workspace, resend);
            Command more = Command.in(workspace, resend);

            assertThat(some.code()).as(some.all()).isEqualTo(1);
            assertThat(some.json().path("sent").asInt()).isEqualTo(1);
            assertThat(rest.json().path("sent").asInt()).as(rest.all()).isEqualTo(2);
            assertThat(more.json().path("sent").asInt()).as(more.all()).isEqualTo(3);
            assertThat(moody.mails().stream().map(ScriptedServer.Mail::messageId))
                    .hasSize(16)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void needsAMailServerToDeliver() {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());

        Command deliver = Command.in(workspace, "deliver");

        assertThat(deliver.code()).isEqualTo(2);
        assertThat(deliver.err()).contains("wertpfad.mail.host");
    }

    @Test
    void takesNoPasswordFromTheSettingsAndShowsNone() {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());

        Command misspelt = Command.in(QueuedWorkspace.mailed(workspace, 25, "passwrd: geheim"), "status");
        Command inFile = Command.in(QueuedWorkspace.mailed(workspace, 25, "pass-word: geheim"), "--debug", "status");

        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.all()).contains("wertpfad.mail.password").doesNotContain("geheim");
        assertThat(inFile.code()).isEqualTo(2);
        assertThat(inFile.all()).contains("WERTPFAD_MAIL_PASSWORD").doesNotContain("geheim");
    }
}
