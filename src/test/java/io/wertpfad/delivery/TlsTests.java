package io.wertpfad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.delivery.Reason.Code;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is sent on a way that others can read, or to a server that is not the one. */
class TlsTests {

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void sign() {
        certificates = Certificates.in(shared);
    }

    private List<Delivery> deliver(int port, String tls, String... settings) {
        return new Deliveries(folder, port)
                .set("mail.tls", tls)
                .set(settings)
                .revision(1)
                .deliver();
    }

    private static void assertAllFailed(List<Delivery> deliveries, Code code) {
        assertThat(deliveries).hasSize(3).allSatisfy(d -> {
            assertThat(d.state()).isEqualTo(State.FAILED);
            assertThat(d.reason().code()).isEqualTo(code);
            assertThat(d.nextTry()).isNotNull();
        });
    }

    @Test
    void sendsNothingWithoutEncryptionWhereItIsRequired() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertAllFailed(deliver(server.getSmtp().getPort(), "required"), Code.NO_TLS);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesACertificateThatNobodyKnows() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            assertAllFailed(deliver(server.getSmtps().getPort(), "implicit"), Code.CERTIFICATE);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesACertificateThatNobodyKnowsAfterStartTls() {
        try (ScriptedServer server = ScriptedServer.encrypted(certificates.server(), false)) {
            assertAllFailed(deliver(server.port(), "required"), Code.CERTIFICATE);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void sendsOnceStartTlsHasMadeItSafe() {
        try (ScriptedServer server = ScriptedServer.encrypted(certificates.server(), false)) {
            List<Delivery> sent = deliver(
                    server.port(),
                    "required",
                    "mail.certificates",
                    certificates.pem().toString());

            assertThat(sent).hasSize(3).extracting(Delivery::state).containsOnly(State.SENT);
        }
    }

    @Test
    void sendsToAServerThatIsSafeFromTheFirstByte() {
        try (ScriptedServer server = ScriptedServer.encrypted(certificates.server(), true)) {
            List<Delivery> sent = deliver(
                    server.port(),
                    "implicit",
                    "mail.certificates",
                    certificates.pem().toString());

            assertThat(sent).hasSize(3).extracting(Delivery::state).containsOnly(State.SENT);
        }
    }
}
