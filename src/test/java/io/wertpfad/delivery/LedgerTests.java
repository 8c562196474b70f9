package io.wertpfad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.intake.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger says the same on every database that is supported. */
class LedgerTests {

    private static final String SALES = "sales@hersteller.example";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsWhatBecameOfEachDelivery(TestDatabase database) {
        Deliveries deliveries = new Deliveries(folder, 25, database);
        Ledger ledger = deliveries.ledger;
        Instant later = deliveries.clock.instant().plus(Duration.ofMinutes(5));

        deliveries.queue(1);
        deliveries.queue(1);
        Delivery queued = deliveries.row(SALES);

        assertThat(deliveries.states()).containsExactly(State.QUEUED, State.HELD, State.QUEUED, State.QUEUED);
        assertThat(queued.messageId()).matches("<wertpfad\\.[0-9a-f]{32}@hersteller\\.example>");
        assertThat(ledger.claim(queued)).isTrue();
        assertThat(ledger.claim(queued)).as("a second time").isFalse();
        assertThat(deliveries.row(SALES).attempts()).isEqualTo(1);
        ledger.failed(queued, 1, new Reason(Reason.Code.POSTPONED, 451), later);
        Delivery failed = deliveries.row(SALES);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).isEqualTo(new Reason(Reason.Code.POSTPONED, 451));
        assertThat(failed.nextTry()).isEqualTo(later);
        assertThat(ledger.claim(failed)).isTrue();
        assertThat(ledger.again(failed).nextTry()).isNull();
        ledger.doubtful(failed, 2, null);
        assertThat(ledger.again(failed).repeats()).isEqualTo(1);
        ledger.sent(failed);
        assertThat(ledger.again(failed).sentAt()).isEqualTo(deliveries.clock.instant());
        ledger.release(deliveries.row(Deliveries.OUTSIDE), true);
        ledger.replaced(deliveries.row("service@hersteller.example"));
        assertThat(ledger.open())
                .extracting(Delivery::recipient)
                .containsExactlyInAnyOrder(Deliveries.OUTSIDE, "keyaccount@hersteller.example");
        assertThat(ledger.open()).extracting(Delivery::messageId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void takesAnAddressForTheSameInAnyCase(TestDatabase database) {
        Deliveries deliveries = new Deliveries(folder, 25, database);

        deliveries.queue(1);
        deliveries.edit(text -> text.replace(SALES, "Sales@Hersteller.example")).queue(1);

        assertThat(deliveries.states()).hasSize(4);
        assertThat(deliveries.row(SALES).state()).isEqualTo(State.QUEUED);
    }
}
