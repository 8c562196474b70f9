package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command deliver, with a real mail server. */
class DeliverTests {

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

    @Test
    void sendsEachRecipientTheirEditionOnce() throws Exception {
        Path workspace = workspace();

        Command first = Command.in(workspace, "--json", "deliver");
        Command second = Command.in(workspace, "--json", "deliver");

        assertThat(first.code()).as(first.all()).isZero();
        Schemas.assertValid("deliver", first.json());
        assertThat(second.json().path("deliveries")).isEmpty();
        System.err.println(first.all());
        for (MimeMessage m : server.getReceivedMessages()) {
            System.err.println(m.getSubject() + " " + Arrays.toString(m.getAllRecipients()) + m.getMessageID());
            jakarta.mail.Multipart p = (jakarta.mail.Multipart) m.getContent();
            System.err.println(p.getBodyPart(0).getContent() + "\n" + p.getBodyPart(1).getFileName());
        }
    }
}
