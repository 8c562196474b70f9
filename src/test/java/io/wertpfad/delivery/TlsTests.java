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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"required, false", "implicit, true"})
    void refusesACertificateThatNobodyKnows(String tls, boolean implicit) {
        try (ScriptedServer server = ScriptedServer.encrypted(certificates.server(), implicit)) {
            assertAllFailed(deliver(server.port(), tls), Code.CERTIFICATE);
            assertThat(server.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"required, false", "implicit, true"})
    void sendsOnceTheWayIsSafe(String tls, boolean implicit) {
        try (ScriptedServer server = ScriptedServer.encrypted(certificates.server(), implicit)) {
            List<Delivery> sent = deliver(
                    server.port(), tls, "mail.certificates", certificates.pem().toString());

            assertThat(sent).hasSize(3).extracting(Delivery::state).containsOnly(State.SENT);
        }
    }

    @Test
    void refusesACertificateOfAnotherServer() {
        try (ScriptedServer server = ScriptedServer.encrypted(certificates.server(), true)) {
            assertAllFailed(
                    deliver(
                            server.port(),
                            "implicit",
                            "mail.host",
                            "localhost",
                            "mail.certificates",
                            certificates.pem().toString()),
                    Code.CERTIFICATE);
            assertThat(server.mails()).isEmpty();
        }
    }
}
