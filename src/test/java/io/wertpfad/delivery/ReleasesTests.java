package io.wertpfad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Durable;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.portfolio.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that wait, and how they go. */
class ReleasesTests {

    private static final String HELD = "nordwind_2026-10_customer_de";

    @TempDir
    private Path folder;

    private final ScriptedServer server = ScriptedServer.plain();

    @AfterEach
    void stop() {
        server.close();
    }

    private Path outbox(Deliveries deliveries) {
        return deliveries.workspace.outbox(Deliveries.PERIOD, Deliveries.CUSTOMER);
    }

    private Path held(Deliveries deliveries) {
        return deliveries.workspace.held(Deliveries.PERIOD, Deliveries.CUSTOMER);
    }

    @Test
    void goesWithAllItsFilesAndToThoseWhoAreMembersBy() throws IOException {
        Deliveries deliveries = new Deliveries(folder, server.port())
                .revision(1)
                .edit(
                        text -> text.replace(
                                "  members:\n",
                                "  members:\n    - {party: customer, role: Neu, email: neu@nordwind.example, language: de, edition: customer}\n"));

        List<Path> released = deliveries.releases().release(deliveries.newest(), true);
        deliveries.deliver();

        assertThat(released).containsExactly(outbox(deliveries).resolve(HELD + ".pdf"));
        assertThat(held(deliveries)).isEmptyDirectory();
        for (String ending : List.of(".json", ".html", ".pdf")) {
            assertThat(outbox(deliveries).resolve(HELD + ending)).exists();
        }
        assertThat(server.recipients()).contains(Deliveries.OUTSIDE, "neu@nordwind.example");
        assertThat(deliveries.releases().waiting(deliveries.newest())).isEmpty();
        assertThat(deliveries.releases().released(deliveries.newest(), Set.of(Edition.CUSTOMER)))
                .isEqualTo(released);
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException {
        Deliveries deliveries = new Deliveries(folder, server.port()).revision(1);
        Durable.move(
                held(deliveries).resolve(HELD + ".json"), outbox(deliveries).resolve(HELD + ".json"));
        deliveries.releases().release(deliveries.newest(), true);
        assertThat(outbox(deliveries).resolve(HELD + ".json")).exists();
        assertThat(deliveries.row(Deliveries.OUTSIDE).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void releasesTheRowsOfFilesThatHaveGone() throws IOException {
        Deliveries deliveries = new Deliveries(folder, server.port()).revision(1);
        for (String ending : List.of(".json", ".html", ".pdf")) {
            Durable.move(
                    held(deliveries).resolve(HELD + ending), outbox(deliveries).resolve(HELD + ending));
        }

        assertThat(deliveries.releases().waiting(deliveries.newest())).containsExactly(HELD);
        deliveries.releases().release(deliveries.newest(), true);

        assertThat(deliveries.row(Deliveries.OUTSIDE).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void holdsANewRevisionOfAReleasedEditionAgain() throws IOException {
        Deliveries deliveries = new Deliveries(folder, server.port()).revision(1);
        deliveries.releases().release(deliveries.newest(), true);
        deliveries.deliver();

        deliveries.revision(2);
        deliveries.deliver();

        assertThat(deliveries.row(Deliveries.OUTSIDE).state()).isEqualTo(State.HELD);
        assertThat(deliveries.releases().waiting(deliveries.newest())).containsExactly(HELD + "_r2");
        deliveries.releases().release(deliveries.newest(), true);
        deliveries.deliver();
        assertThat(server.recipients()).filteredOn(Deliveries.OUTSIDE::equals).hasSize(2);
    }

    @Test
    void dropsWhatANewerRevisionReplacesBeforeItWasReleased() throws IOException {
        Deliveries deliveries =
                new Deliveries(folder, server.port()).revision(1).revision(2);

        deliveries.releases().dropReplaced(Deliveries.PERIOD, Deliveries.CUSTOMER, 2);

        assertThat(held(deliveries).resolve(HELD + ".pdf")).doesNotExist();
        assertThat(held(deliveries).resolve(HELD + "_r2.pdf")).exists();
        assertThat(Files.exists(deliveries.revisions.pdf(
                        deliveries.revisions.of(Deliveries.CUSTOMER).get(0), HELD)))
                .isTrue();
    }
}
