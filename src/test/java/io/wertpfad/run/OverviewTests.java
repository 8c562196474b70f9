package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.web.Browser;
import io.wertpfad.pack.web.PageCheck;
import io.wertpfad.pack.web.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code outbox/index.html}, as an operator sees it after each command. */
class OverviewTests {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#][^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("\\w@\\w");
    private static final int HEIGHT = 844;
    /** Nothing listens there. */
    private static final int NO_PORT = 1;

    @TempDir
    private Path folder;

    @Test
    void showsWhereTheWorkspaceStandsAndLinksOnlyWhatIsThere() {
        Path workspace = ReportedWorkspace.copy(folder);

        String page = page(workspace);

        assertThat(page)
                .contains("lang=\"de\"", "Oktober 2026: 2 Kunden berichtet", "Nordwind Logistik GmbH")
                .contains("wertpfad release --period 2026-10 --customer nordwind")
                .contains("Nächster Lauf", "Es ist kein Mailserver eingerichtet", "lindenau_komfort.csv")
                .doesNotContain("file:", workspace.toString())
                .doesNotContainPattern(ADDRESS);
        List<String> links = LINK.matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(links)
                .contains(
                        "2026-10/nordwind/nordwind_2026-10_internal_de.pdf",
                        "2026-10/_portfolio/portfolio_2026-10_de.pdf",
                        "../receipts/index.html")
                .noneMatch(link -> link.contains("held"))
                .allSatisfy(link -> assertThat(
                                workspace.resolve("outbox").resolve(URLDecoder.decode(link, StandardCharsets.UTF_8)))
                        .exists());
    }

    @Test
    void followsEachCommand() {
        Path workspace = ReportedWorkspace.copy(folder);

        Command.in(workspace, "release", "--period", "2026-10", "--customer", "nordwind");
        String released = page(workspace);
        Command.on("2026-11-20", workspace, "rebuild");
        String later = page(workspace);

        assertThat(released)
                .contains("nordwind_2026-10_customer_de.pdf", "Es wartet nichts auf Freigabe")
                .contains("fällig am 12.11.2026");
        assertThat(later).contains("Stand 20.11.2026", "überfällig seit 12.11.2026");
    }

    @Test
    void saysThatThereIsNothingYetInTheLanguageOfTheWorkspace() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Files.writeString(workspace.resolve("wertpfad.yaml"), "wertpfad:\n  locale: en-GB\n  intake: {settle: 0s}\n");

        Command.in(workspace, "ingest");

        assertThat(page(workspace))
                .contains("lang=\"en\"", "No month has been reported yet.", "Nothing waits for release.")
                .contains("Not reported yet for October 2026: nordwind", "nw-downtime, downtime");
    }

    @Test
    void namesRecipientsByTheirRolesAndWhatFailedUntilItGoes() {
        Path workspace = QueuedWorkspace.copy(folder, NO_PORT);

        Command deliver = Command.in(workspace, "deliver");

        assertThat(deliver.code()).isEqualTo(1);
        assertThat(page(workspace))
                .contains("fehlgeschlagen", "Nächster Versuch", "(hersteller.example)", "wartet auf Freigabe")
                .doesNotContainPattern(ADDRESS);
    }

    @Test
    void remembersWhatFailedAndWhyUntilItIsMadeUp() throws IOException {
        Path workspace = SmallWorkspace.in(
                folder, List.of("nordwind"), List.of("nordwind_instandsetzungen.csv", "nordwind_pm_stillstand.csv"));
        Path inTheWay =
                Files.createDirectories(workspace.resolve("outbox/2026-10")).resolve("nordwind");
        Files.createFile(inTheWay);

        Command failed = Command.in(workspace, "run", "--period", "2026-10");
        Command.in(workspace, "ingest");
        String broken = page(workspace);
        Files.delete(inTheWay);
        Command mended = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(failed.code()).isEqualTo(3);
        assertThat(broken)
                .contains(
                        "nordwind: Am 05.11.2026 konnten die Pakete nicht erzeugt werden.", "Beheben Sie die Ursache");
        assertThat(mended.code()).as(mended.all()).isLessThan(2);
        assertThat(page(workspace)).doesNotContain("konnten die Pakete nicht");
    }

    @Test
    void holdsUpNoCommandIfItCannotBeWritten() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Files.createDirectories(workspace.resolve("outbox/index.html/in the way"));

        Command ingest = Command.in(workspace, "--lang", "en", "ingest");

        assertThat(ingest.code()).as(ingest.all()).isZero();
        assertThat(ingest.err()).contains("The overview outbox/index.html could not be written; all else is done.");
    }

    @Test
    void isForEverybodyOnEveryScreen() throws IOException {
        Assumptions.assumeTrue(
                Browser.installed().isPresent(), "no chromium on the path, so that no page can be looked at");
        Path workspace = QueuedWorkspace.copy(folder.resolve("w"), NO_PORT);
        Command.on("2026-11-20", workspace, "deliver");
        Path page = workspace.resolve("outbox/index.html");
        try (Browser browser =
                Browser.start(Browser.installed().get(), Files.createDirectory(folder.resolve("profile")))) {
            for (int width : List.of(360, 1280)) {
                try (Tab tab = browser.open(page, width, HEIGHT)) {
                    PageCheck.passes(tab);
                    PageCheck.inReadingOrder(PageCheck.stops(tab));
                }
            }
        }
    }

    private static String page(Path workspace) {
        try {
            return Files.readString(workspace.resolve("outbox/index.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
