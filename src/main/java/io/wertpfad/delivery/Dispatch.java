package io.wertpfad.delivery;

import io.wertpfad.archive.Sha256;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Steering.Member;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes the rows of the ledger: only the run that makes a revision calls it, so that nothing old goes again if the database is
 * lost. What is there already stays as it is.
 */
@Component
public class Dispatch {

    private static final int DIGITS = 32;

    private final Ledger ledger;
    private final MailSettings settings;
    private final Clock clock;

    Dispatch(Ledger ledger, MailSettings settings, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts packs down for those who are to have them. Nothing goes before the revision is recorded.
     *
     * @param id the customer's, or {@link Delivery#PORTFOLIO}
     * @param customers whose members are to have them
     * @param atOnce whether the same run is going to send them
     */
    public void queue(
            String id,
            List<Customer> customers,
            YearMonth period,
            int revision,
            List<ReadyPack> packs,
            boolean atOnce) {
        if (!settings.isOn()) {
            return;
        }
        for (ReadyPack pack : packs) {
            for (Member member : Recipients.of(customers, pack.edition())) {
                if (member.language() == pack.language()) {
                    ledger.add(row(id, period, revision, pack, member.email(), 0, atOnce));
                }
            }
        }
        ledger.keep();
    }

    /** A copy that someone asked for: another message, with its own Message-ID. */
    void copy(String customer, YearMonth period, int revision, ReadyPack pack, String recipient, int issue) {
        ledger.add(row(customer, period, revision, pack, recipient, issue, true));
        ledger.keep();
    }

    private Delivery row(
            String customer,
            YearMonth period,
            int revision,
            ReadyPack pack,
            String recipient,
            int issue,
            boolean atOnce) {
        String key = String.join(
                "|", period.toString(), customer, pack.name(), Recipients.key(recipient), "" + issue, pack.sha256());
        String id = Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return new Delivery(
                0,
                period,
                customer,
                revision,
                pack.name(),
                recipient,
                issue,
                pack.edition(),
                pack.language(),
                pack.held() ? State.HELD : State.QUEUED,
                "<wertpfad." + id + "@" + settings.domain() + ">",
                0,
                0,
                null,
                null,
                null,
                clock.instant(),
                atOnce);
    }
}
