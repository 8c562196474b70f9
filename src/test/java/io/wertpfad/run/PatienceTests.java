package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.wertpfad.delivery.MailText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheduled run that waits for values, with a real mail server. */
class PatienceTests {

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

    @Test
    void waitsAndRemindsOnceADayAndReportsTheGapsOnTheLastDay() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));
        Files.writeString(workspace.resolve("wertpfad.yaml"), """
                wertpfad:
                  intake:
                    settle: 0s
                  completeness:
                    wait-until: 10
                    remind: analysten@hersteller.example
                  mail:
                    host: 127.0.0.1
                    port: %s
                    tls: "off"
                    from: wertpfad@hersteller.example
                """.replace(
                        "%s", String.valueOf(server.getSmtp().getPort())));

        Command first = Command.on("2026-11-06", workspace, "--json", "run", "--no-deliver");
        Command sameDay = Command.on("2026-11-06", workspace, "run", "--no-deliver");
        Command nextDay = Command.on("2026-11-07", workspace, "run", "--no-deliver");
        Command last = Command.on("2026-11-10", workspace, "--json", "run", "--no-deliver");

        Schemas.assertValid("run", first.json());
        assertThat(first.code()).as(first.all()).isEqualTo(1);
        assertThat(first.json().path("packs")).isEmpty();
        assertThat(first.json().path("waiting").path(0).path("until").asString())
                .isEqualTo("2026-11-10");
        assertThat(first.err())
                .contains("nordwind wartet bis", "nw-downtime, repair-time", "Die Analysten wurden erinnert");
        assertThat(sameDay.code()).isEqualTo(1);
        assertThat(sameDay.all()).contains("nordwind wartet bis").doesNotContain("erinnert");
        assertThat(nextDay.all()).contains("Die Analysten wurden erinnert");
        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("analysten@hersteller.example");
            assertThat(MailText.of(mail))
                    .contains(
                            "Es fehlen Werte für Oktober 2026",
                            "Nordwind",
                            "(nw-downtime), ",
                            "(repair-time): ",
                            "10.11.2026");
        });
        assertThat(last.json().path("waiting")).isEmpty();
        // A measure without any value keeps the pack until someone has looked at it.
        assertThat(firstPage(workspace.resolve("held/2026-10/nordwind/nordwind_2026-10_internal_de.pdf")))
                .contains("Ohne Wert für Oktober 2026: ");
    }

    private static String firstPage(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }
}
