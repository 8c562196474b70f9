package io.wertpfad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.delivery.Reason.Code;
import io.wertpfad.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of deliveries when the mail server does what it should not. */
class MailingTests {

    private static final String SALES = "sales@hersteller.example";

    @TempDir
    private Path folder;

    private final ScriptedServer server = ScriptedServer.plain();

    @AfterEach
    void stop() {
        server.close();
    }

    private Deliveries reported() {
        return new Deliveries(folder, server.port()).revision(1);
    }

    private static void assertFailed(Delivery delivery, Code code, boolean triedAgain) {
        assertThat(delivery.state()).as("%s", delivery).isEqualTo(State.FAILED);
        assertThat(delivery.reason()).isNotNull();
        assertThat(delivery.reason().code()).isEqualTo(code);
        assertThat(delivery.nextTry() != null).isEqualTo(triedAgain);
    }

    @Test
    void sendsEachPackOnceOverOneConnection() {
        Deliveries deliveries = reported();

        List<Delivery> first = deliveries.deliver();
        List<Delivery> second = deliveries.deliver(Order.RETRY);

        assertThat(first).extracting(Delivery::state).containsOnly(State.SENT);
        assertThat(second).isEmpty();
        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.mails())
                .allSatisfy(mail -> assertThat(mail.messageId())
                        .isEqualTo(deliveries.row(mail.recipient()).messageId()));
        assertThat(deliveries.row(Deliveries.OUTSIDE).state()).isEqualTo(State.HELD);
    }

    @Test
    void writesWhatThePackSaysAndNothingThatCouldBeginAHead() {
        reported()
                .set("mail.from", "Wertpfad für alle <packs@hersteller.example>")
                .revision(2)
                .deliver();

        String text = server.mails().get(0).text();
        String heads = text.substring(0, text.indexOf("\n\n"));
        assertThat(heads)
                .contains(" <packs@hersteller.example>", "Auto-Submitted: auto-generated")
                .containsPattern("From: =\\?UTF-8\\?")
                .containsPattern("Subject: =\\?UTF-8\\?")
                .matches("\\p{ASCII}*")
                .doesNotContain("\nBcc:");
        assertThat(text).contains("_r2.pdf");
        assertThat(MailText.of(text))
                .contains("Nordwind Lögistik Bcc: y@evil.example", "interne Ausgabe", "Stichtag 05.11.2026")
                .contains("- Wartung: Entscheidung fällig, Empfehlung: skalieren. Alles erreicht.\n")
                .contains("- Zu klären (Wartung): Gehen alle mit?\n- Touren: Entscheidung am 20.01.2027")
                .contains("Revision 2 ersetzt Revision 1", "2 frühere Werte", "Grund: Zähler Bcc: x@evil.example");
    }

    @Test
    void sendsNothingBeforeTheRevisionIsRecorded() {
        Deliveries deliveries = new Deliveries(folder, server.port());
        deliveries.queue(1);

        assertThat(deliveries.deliver()).isEmpty();
        deliveries.record(1);

        assertThat(deliveries.deliver()).hasSize(3);
    }

    @Test
    void holdsNobodyUpForARefusedRecipientAndTriesThatOneOnlyWhenAsked() {
        server.recipient(address -> address.equals(SALES) ? "550 no such user " + SALES : "250 ok");
        Deliveries deliveries = reported();

        deliveries.deliver();
        deliveries.clock.move(Duration.ofDays(2));
        List<Delivery> later = deliveries.deliver();

        assertThat(server.recipients()).containsExactly(Deliveries.INTERNAL.get(0), Deliveries.INTERNAL.get(2));
        assertFailed(deliveries.row(SALES), Code.REFUSED, false);
        assertThat(deliveries.row(SALES).reason().text())
                .isEqualTo("refused 550")
                .doesNotContain("@");
        assertThat(later).isEmpty();
        server.recipient(address -> "250 ok");
        assertThat(deliveries.deliver(Order.RETRY)).extracting(Delivery::state).containsExactly(State.SENT);
        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
    }

    @Test
    void triesFailuresAgainMoreAndMoreRarelyAndThenGivesUp() {
        server.recipient(address -> address.equals(SALES) ? "451 later" : "250 ok");
        Deliveries deliveries = reported();

        deliveries.deliver();
        assertFailed(deliveries.row(SALES), Code.POSTPONED, true);
        assertThat(deliveries.row(SALES).nextTry())
                .isEqualTo(deliveries.clock.instant().plus(Duration.ofMinutes(5)));
        deliveries.clock.move(Duration.ofMinutes(4));
        assertThat(deliveries.deliver()).isEmpty();
        for (int hours : List.of(1, 1, 2, 5, 13, 25)) {
            deliveries.clock.move(Duration.ofHours(hours));
            assertThat(deliveries.deliver()).hasSize(1);
        }

        assertThat(deliveries.row(SALES).attempts()).isEqualTo(7);
        assertFailed(deliveries.row(SALES), Code.POSTPONED, false);
        server.recipient(address -> "250 ok");
        deliveries.deliver(Order.RETRY);
        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
    }

    @Test
    void waitsTwoWeeksForAServerAndCountsOnlyWhatWasTried() {
        Deliveries deliveries = reported();
        server.close();

        deliveries.deliver();
        assertThat(deliveries.ledger.open())
                .filteredOn(d -> d.state() == State.FAILED)
                .hasSize(3)
                .allSatisfy(d -> assertThat(d.nextTry())
                        .isEqualTo(deliveries.clock.instant().plus(Duration.ofMinutes(5))))
                .extracting(Delivery::attempts)
                .containsExactly(1, 0, 0);
        for (int day = 1; day <= 13; day++) {
            deliveries.clock.move(Duration.ofDays(1));
            assertThat(deliveries.deliver()).hasSize(3).allSatisfy(d -> assertFailed(d, Code.CONNECTION, true));
        }
        assertThat(deliveries.row(SALES).attempts()).isZero();
        deliveries.clock.move(Duration.ofDays(1));

        assertThat(deliveries.deliver()).hasSize(3).allSatisfy(d -> assertFailed(d, Code.CONNECTION, false));
    }

    @Test
    void givesAReleasedEditionAllItsTime() throws IOException {
        Deliveries deliveries = reported();
        deliveries.clock.move(Duration.ofDays(20));
        deliveries.releases().release(deliveries.newest(), true);

        assertThat(deliveries.row(Deliveries.OUTSIDE).madeAt()).isEqualTo(deliveries.clock.instant());
    }

    @Test
    void saysWhichServerIsNotThereAndWhatToCheck() {
        Deliveries deliveries = reported();
        server.close();

        deliveries.deliver();

        for (Language language : Language.values()) {
            assertThat(deliveries.row(SALES).reason().message().in(language))
                    .contains(" 127.0.0.1:" + server.port(), "wertpfad.mail.host", "wertpfad.mail.port");
            assertThat(Reason.parse("timeout").message().in(language)).contains("wertpfad.mail.host");
        }
    }

    @Test
    void holdsNobodyUpForAPackWhoseRecordCannotBeRead() {
        Deliveries deliveries = reported().unrecorded("a");

        List<Delivery> handled = deliveries.deliver();

        assertThat(handled)
                .filteredOn(d -> d.pack().equals("a"))
                .hasSize(3)
                .allSatisfy(d -> assertFailed(d, Code.UNREADABLE, true));
        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
    }

    @Test
    void triesForDaysWhatTheServerTakesFromNobodyForNow() {
        server.end(address -> "452 no room");
        Deliveries deliveries = reported();

        deliveries.deliver();

        assertFailed(deliveries.row(SALES), Code.BUSY, true);
        assertThat(deliveries.row(SALES).reason()).isEqualTo(new Reason(Code.BUSY, 452));
        for (int round = 0; round < 8; round++) {
            deliveries.clock.move(Duration.ofHours(24));
            deliveries.deliver();
        }
        assertFailed(deliveries.row(SALES), Code.BUSY, true);
        server.end(address -> "250 taken");
        deliveries.clock.move(Duration.ofHours(24));
        assertThat(deliveries.deliver()).extracting(Delivery::state).containsOnly(State.SENT);
    }

    @Test
    void stopsBetweenTwoMails() {
        Deliveries deliveries = reported();

        List<Delivery> handled =
                deliveries.mailing().deliver(Order.DUE, () -> !server.mails().isEmpty());

        assertThat(handled).extracting(Delivery::state).containsExactly(State.SENT);
        assertThat(server.mails()).hasSize(1);
        assertThat(deliveries.deliver()).hasSize(2).extracting(Delivery::state).containsOnly(State.SENT);
    }

    @Test
    void saysThatTheSenderIsRefused() {
        server.sender("550 not you");

        Deliveries deliveries = reported();
        deliveries.deliver();

        assertFailed(deliveries.row(SALES), Code.SENDER_REFUSED, false);
    }

    @Test
    void saysThatAMessageIsRefusedAtItsEnd() {
        server.end(address -> "554 too much");

        Deliveries deliveries = reported();
        deliveries.deliver();

        assertFailed(deliveries.row(SALES), Code.REFUSED, false);
    }

    @Test
    void asksAServerThatIsNotThereOnlyOnce() {
        Deliveries deliveries = reported();
        server.close();

        List<Delivery> failed = deliveries.deliver();

        assertThat(failed).hasSize(3).allSatisfy(d -> assertFailed(d, Code.CONNECTION, true));
    }

    @Test
    void doesNotWaitForASilentServerForEachRecipient() {
        server.silent(true);
        Deliveries deliveries = reported().set("mail.timeout", "200ms");

        List<Delivery> failed = deliveries.deliver();

        assertThat(failed).hasSize(3).allSatisfy(d -> assertFailed(d, Code.TIMEOUT, true));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void knowsThatAMessageBrokenOffInTheMiddleDidNotArrive() {
        server.dropsInTheMiddle(true);
        Deliveries deliveries = reported().set("mail.timeout", "2s");

        deliveries.deliver();
        assertThat(deliveries.states()).filteredOn(State.FAILED::equals).hasSize(3);
        server.dropsInTheMiddle(false);
        deliveries.clock.move(Duration.ofHours(1));
        deliveries.deliver();

        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
    }

    @Test
    void repeatsWhatMayHaveArrivedOnceWithTheSameMessageId() {
        server.end(address -> address.equals(SALES) ? ScriptedServer.DROP : "250 ok");
        Deliveries deliveries = reported();

        deliveries.deliver();
        assertFailed(deliveries.row(SALES), Code.IN_DOUBT, true);
        deliveries.clock.move(Duration.ofMinutes(6));
        deliveries.deliver();
        assertFailed(deliveries.row(SALES), Code.UNCLEAR, false);
        assertThat(deliveries.row(SALES).repeats()).isEqualTo(1);
        deliveries.clock.move(Duration.ofDays(3));
        deliveries.deliver(Order.RETRY);

        assertThat(server.mails().stream()
                        .filter(mail -> mail.recipient().equals(SALES))
                        .map(ScriptedServer.Mail::messageId))
                .hasSize(2)
                .containsOnly(deliveries.row(SALES).messageId());
        server.end(address -> "250 ok");
        assertThat(deliveries.copies().queue(SALES)).isEqualTo(1);
        assertThat(deliveries.deliver()).extracting(Delivery::state).containsExactly(State.SENT);
        assertThat(server.mails().stream().map(ScriptedServer.Mail::messageId).distinct())
                .hasSize(4);
    }

    @Test
    void takesAServerThatDoesNotAnswerForOneThatMayHaveTheMessage() {
        server.end(address -> address.equals(SALES) ? ScriptedServer.SILENCE : "250 ok");
        Deliveries deliveries = reported().set("mail.timeout", "300ms");

        deliveries.deliver();

        assertFailed(deliveries.row(SALES), Code.IN_DOUBT, true);
        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void sendsWhatWasCutOffOnceMoreAndCountsIt() {
        Deliveries deliveries = reported();
        deliveries.ledger.claim(deliveries.row(SALES));

        List<Delivery> sent = deliveries.deliver();

        assertThat(sent).hasSize(3).extracting(Delivery::state).containsOnly(State.SENT);
        assertThat(sent)
                .filteredOn(d -> d.repeats() == 1)
                .extracting(Delivery::recipient)
                .containsExactly(SALES);
    }

    @Test
    void givesUpWhatWasCutOffTwice() {
        Deliveries deliveries = reported();
        deliveries.ledger.claim(deliveries.row(SALES));
        deliveries.ledger.doubtful(deliveries.row(SALES), 1, deliveries.clock.instant());
        deliveries.ledger.claim(deliveries.row(SALES));

        List<Delivery> handled = deliveries.deliver();

        assertThat(handled).hasSize(3);
        assertFailed(deliveries.row(SALES), Code.UNCLEAR, false);
        assertThat(server.recipients()).doesNotContain(SALES);
    }

    @Test
    void sendsOnlyToMembersOfNow() {
        Deliveries deliveries = reported().edit(text -> text.replace(SALES, "new@hersteller.example"));

        deliveries.deliver();

        assertFailed(deliveries.row(SALES), Code.NO_MEMBER, false);
        assertThat(server.recipients()).doesNotContain(SALES, "new@hersteller.example");
    }

    @Test
    void waitsForAPortfolioFileThatHasMistakes() {
        Deliveries deliveries = reported().edit(text -> text.replace("unit: h", "unit: hh"));

        deliveries.deliver();
        assertFailed(deliveries.row(SALES), Code.PORTFOLIO, true);
        deliveries.edit(text -> text.replace("unit: hh", "unit: h"));
        deliveries.clock.move(Duration.ofHours(1));
        deliveries.deliver();

        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
    }

    @Test
    void sendsOnlyToAllowedDomains() {
        Deliveries deliveries = reported()
                .set("mail.allowed-domains", "nordwind.example, *.hersteller.example")
                .edit(text -> text);

        deliveries.deliver();
        assertFailed(deliveries.row(SALES), Code.DOMAIN, false);
        deliveries.set("mail.allowed-domains", "Hersteller.example").deliver(Order.RETRY);

        assertThat(server.recipients()).isEqualTo(Deliveries.INTERNAL);
    }

    @Test
    void linksToAPackThatIsTooLarge() {
        Deliveries deliveries = reported().set("mail.max-attachment", "1KB");

        deliveries.deliver();
        assertFailed(deliveries.row(SALES), Code.TOO_LARGE, false);
        deliveries
                .set("mail.link-base", "https://files.hersteller.example/outbox")
                .deliver(Order.RETRY);

        assertThat(server.mails())
                .hasSize(3)
                .allSatisfy(
                        mail -> assertThat(MailText.of(mail.text()))
                                .contains(
                                        "\nhttps://files.hersteller.example/outbox/2026-10/nordwind/nordwind_2026-10_internal_de.pdf\n"));
    }

    @Test
    void saysThatAPackIsNowhere() throws Exception {
        Deliveries deliveries = reported();
        Path archived = deliveries.revisions.pdf(deliveries.newest(), "nordwind_2026-10_internal_de");
        java.nio.file.Files.delete(archived);
        assertThat(deliveries.deliver())
                .as("from the outbox")
                .extracting(Delivery::state)
                .containsOnly(State.SENT);

        deliveries.revision(2);
        java.nio.file.Files.delete(deliveries.revisions.pdf(deliveries.newest(), "nordwind_2026-10_internal_de_r2"));
        io.wertpfad.archive.Workspace workspace = deliveries.workspace;
        java.nio.file.Files.delete(workspace
                .outbox(Deliveries.PERIOD, Deliveries.CUSTOMER)
                .resolve("nordwind_2026-10_internal_de_r2.pdf"));
        deliveries.deliver();

        assertFailed(deliveries.row(SALES), Code.NO_PACK, false);
    }

    @Test
    void sendsTheNewRevisionInsteadOfWhatIsStillToGo() {
        server.recipient(address -> address.equals(SALES) ? "451 later" : "250 ok");
        Deliveries deliveries = reported();
        deliveries.deliver();
        server.recipient(address -> "250 ok");

        deliveries.revision(2);
        deliveries.clock.move(Duration.ofHours(1));
        List<Delivery> sent = deliveries.deliver();

        assertThat(sent).hasSize(3).allSatisfy(d -> assertThat(d.revision()).isEqualTo(2));
        assertThat(deliveries.ledger.of(Deliveries.PERIOD, Deliveries.CUSTOMER).stream()
                        .filter(d -> d.revision() == 1 && d.state() == State.REPLACED)
                        .map(Delivery::recipient))
                .containsExactlyInAnyOrder(SALES, Deliveries.OUTSIDE);
        assertThat(server.mails()).hasSize(5);
    }

    @Test
    void sendsACopyThatSomeoneAskedForOnlyOnce() {
        Deliveries deliveries = reported();
        deliveries.deliver();

        assertThat(deliveries.copies().queue("SALES@hersteller.example")).isEqualTo(1);
        assertThat(deliveries.copies().queue(SALES)).isEqualTo(1);
        deliveries.deliver();

        assertThat(server.mails()).hasSize(4);
        assertThat(server.mails().stream().map(ScriptedServer.Mail::messageId)).doesNotHaveDuplicates();
        assertThat(deliveries.copies().queue("nobody@hersteller.example")).isZero();
        assertThat(deliveries.copies().queue(Deliveries.OUTSIDE)).as("held").isZero();
    }

    @Test
    void goesOnWithACopyThatWasCutOff() {
        Deliveries deliveries = reported();
        deliveries.deliver();
        deliveries.copies().queue(SALES);
        Delivery copy = deliveries.row(SALES);
        deliveries.ledger.claim(copy);

        assertThat(deliveries.copies().queue(SALES)).isEqualTo(1);
        List<Delivery> sent = deliveries.deliver();

        assertThat(sent).hasSize(1).allSatisfy(d -> {
            assertThat(d.messageId()).isEqualTo(copy.messageId());
            assertThat(d.state()).isEqualTo(State.SENT);
            assertThat(d.repeats()).isEqualTo(1);
        });
        assertThat(server.mails()).hasSize(4);
    }

    @Test
    void goesOnAtOnceWithACopyThatFailedForNow() {
        Deliveries deliveries = reported();
        deliveries.deliver();
        deliveries.copies().queue(SALES);
        Delivery copy = deliveries.row(SALES);
        server.end(address -> ScriptedServer.DROP);
        deliveries.deliver();
        assertFailed(deliveries.row(SALES), Code.IN_DOUBT, true);
        server.end(address -> "250 ok");

        deliveries.copies().queue(SALES);
        List<Delivery> sent = deliveries.deliver();

        assertThat(sent).hasSize(1).allSatisfy(d -> {
            assertThat(d.messageId()).isEqualTo(copy.messageId());
            assertThat(d.state()).isEqualTo(State.SENT);
        });
    }

    @Test
    void finishesForAKilledRunOnlyWhatThatMeantToSend() {
        Deliveries deliveries = reported();
        deliveries.ledger.claim(deliveries.row(SALES));
        Delivery postponed = deliveries.row("service@hersteller.example");
        deliveries.ledger.failed(postponed, 1, Reason.of(Code.TIMEOUT), deliveries.clock.instant());

        List<Delivery> sent = deliveries.deliver(Order.interrupted(Deliveries.PERIOD));

        assertThat(sent).hasSize(2).extracting(Delivery::state).containsOnly(State.SENT);
        assertThat(deliveries.deliver(Order.interrupted(Deliveries.PERIOD))).isEmpty();
        assertThat(deliveries.deliver()).hasSize(1);
    }

    @Test
    void leavesToDeliverWhatARunDidNotMeanToSend() {
        Deliveries deliveries = new Deliveries(folder, server.port());
        deliveries.queue(1, false);
        deliveries.record(1);

        assertThat(deliveries.deliver(Order.interrupted(Deliveries.PERIOD))).isEmpty();
        assertThat(deliveries.deliver()).hasSize(3);
    }

    @Test
    void plansWithoutChangingAnything() {
        Deliveries deliveries = reported().edit(text -> text.replace(SALES, "new@hersteller.example"));
        deliveries.ledger.claim(deliveries.row("service@hersteller.example"));
        List<Delivery> before = deliveries.ledger.open();

        List<Mailing.Planned> plan = deliveries.mailing().plan(Order.DUE);

        assertThat(plan).hasSize(3);
        assertThat(plan).filteredOn(p -> p.refusal().isPresent()).hasSize(1);
        assertThat(deliveries.ledger.open()).isEqualTo(before);
        assertThat(server.connections()).isZero();
    }
}
