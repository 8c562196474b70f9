package io.wertpfad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.delivery.Reason.Code;
import io.wertpfad.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One reminder a day, whatever the mail server says to it. */
class RemindersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    @TempDir
    private Path folder;

    private final ScriptedServer server = ScriptedServer.plain();

    @AfterEach
    void stop() {
        server.close();
    }

    private static Reminders.Outcome remind(Deliveries deliveries, LocalDate today) {
        return deliveries
                .reminders()
                .remind(
                        "analyst@hersteller.example",
                        Language.DE,
                        YearMonth.of(2026, 10),
                        List.of("- Touren"),
                        LocalDate.of(2026, 11, 10),
                        today);
    }

    @Test
    void connectsOnlyForOneThatDidNotGoToday() {
        Deliveries deliveries = new Deliveries(folder, server.port());

        assertThat(remind(deliveries, TODAY).sent()).isTrue();
        assertThat(remind(deliveries, TODAY)).isEqualTo(new Reminders.Outcome(false, Optional.empty()));

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void triesARefusedOneAgainTomorrow() {
        server.recipient(address -> "550 no");
        Deliveries deliveries = new Deliveries(folder, server.port());

        assertThat(remind(deliveries, TODAY).failure()).map(Reason::code).contains(Code.REFUSED);
        assertThat(remind(deliveries, TODAY).failure()).isEmpty();
        assertThat(remind(deliveries, TODAY.plusDays(1)).failure())
                .map(Reason::code)
                .contains(Code.REFUSED);

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void triesAPostponedOneAgainToday() {
        server.recipient(address -> "451 later");
        Deliveries deliveries = new Deliveries(folder, server.port());

        assertThat(remind(deliveries, TODAY).failure()).map(Reason::code).contains(Code.POSTPONED);
        server.recipient(address -> "250 ok");

        assertThat(remind(deliveries, TODAY).sent()).isTrue();
    }
}
