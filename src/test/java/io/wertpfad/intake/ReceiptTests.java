package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Sha256;
import io.wertpfad.text.Language;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReceiptTests {

    private static final String TEXT = lines(
            "Bericht vom 5. November",
            "",
            "Projekt;Kennzahl;Datum;Wert;Gerät",
            "nw;downtime;01.10.2026;12,5;A",
            "nw;downtime;02.10.2026;abc;A",
            "nw;downtime;03.10.2026;;A",
            "",
            "Summe;;;12,5;");

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
        workspace.drop("old.csv", metrics("downtime;2026-10-01;11"));
    }

    @Test
    void isTheDocumentedJson() {
        workspace.put("zeit.csv", TEXT.getBytes(Charset.forName("windows-1252")));
        Receipt receipt = workspace.ingest().get(0);

        String json = JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(ReceiptJson.of(receipt, false, Language.EN));

        assertThat(JsonMapper.shared().readTree(json))
                .isEqualTo(JsonMapper.shared().readTree(IntakeFixture.resource("receipt.json")));
        String name = Sha256.shortened(receipt.sha256()) + "-zeit.csv";
        assertThat(workspace.files("receipts/2026-11-05")).contains(name + ".json", name + ".html");
        assertThat(JsonMapper.shared().readTree(receiptFile(name + ".json")).path("rows"))
                .isEqualTo(JsonMapper.shared().readTree(json).path("rows"));
    }

    @Test
    void isTheDocumentedJsonOfACheck() {
        Receipt receipt = workspace.check("zeit.csv", TEXT);

        assertThat(ReceiptJson.of(receipt, true, Language.DE))
                .containsEntry("status", "would_load_with_rejections")
                .containsEntry("sequence", null);
        assertThat(workspace.files("receipts")).hasSize(3);
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("11");
    }

    @Test
    void isOneObjectForOneFileAndAnArrayForSeveral() {
        Receipt receipt = workspace.check("zeit.csv", TEXT);

        assertThat(ReceiptJson.document(List.of(receipt), true, Language.DE)).isInstanceOf(java.util.Map.class);
        assertThat(ReceiptJson.document(List.of(receipt, receipt), true, Language.DE))
                .isInstanceOf(List.class);
    }

    @Test
    void isAPageInTheLanguageOfTheWorkspace() {
        String german = page(workspace.drop("zeit.csv", TEXT));
        assertThat(german)
                .contains(
                        "<html lang=\"de\"",
                        "Was zu tun ist",
                        "„abc“ ist keine Zahl",
                        "../../rejected/zeit.csv.rejected.csv",
                        "Oktober 2026",
                        "12,5")
                .doesNotContain("??", " th:");

        String english = page(workspace.locale(Locale.UK).drop("time.csv", TEXT.replace("12,5", "13,5")));
        assertThat(english)
                .contains("<html lang=\"en\"", "What to do", "October 2026", "13.5")
                .doesNotContain("??", " th:");
    }

    @Test
    void doesNotRunWhatAFileHolds() {
        String page = page(workspace.drop(
                "<script>alert(1).csv", metrics("<script>alert(2)</script>;2026-10-01;1", "downtime;2026-10-02;1")));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(2)");
    }

    @Test
    void isListedOnAPageOfAllReceipts() {
        Receipt receipt = workspace.drop("zeit & mehr.csv", TEXT);
        String index = IntakeFixture.read(workspace.workspace().receipts().resolve("index.html"));

        String link = "2026-11-05/" + Sha256.shortened(receipt.sha256()) + "-zeit%20%26%20mehr.csv.html";
        assertThat(index)
                .contains("href=\"" + link + "\"", "zeit &amp; mehr.csv", "old.csv")
                .doesNotContain("??");
    }

    @Test
    void doesNotGetLostWhenTheSameFileComesAgainOnOneDay() {
        workspace.drop("old.csv", metrics("downtime;2026-10-01;11"));
        workspace.drop("old.csv", metrics("downtime;2026-10-01;11"));

        assertThat(workspace.files("receipts/2026-11-05"))
                .as("loaded, and known twice")
                .hasSize(4);
    }

    private String page(Receipt receipt) {
        return receiptFile(Sha256.shortened(receipt.sha256()) + "-" + receipt.file() + ".html");
    }

    private String receiptFile(String name) {
        return IntakeFixture.read(
                workspace.workspace().receipts().resolve("2026-11-05").resolve(name));
    }
}
