package io.wertpfad.delivery;

import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One pack for one recipient: a row of the {@link Ledger}.
 *
 * @param customer its id, or {@link #PORTFOLIO}
 * @param pack name without ending
 * @param issue 0; 1, 2, … for copies that someone asked for
 * @param messageId fixed when the row is made, so that a repetition can be recognised
 * @param attempts how often it was tried
 * @param repeats 1 if it may have arrived and was or is to be sent once more, else 0
 * @param reason why it failed
 * @param nextTry when a failed one is due again; null if it is not by itself
 * @param madeAt when the row was made, or its edition released
 * @param atOnce whether the run that made it meant to send it itself
 */
public record Delivery(
        long id,
        YearMonth period,
        String customer,
        int revision,
        String pack,
        String recipient,
        int issue,
        Edition edition,
        Language language,
        State state,
        String messageId,
        int attempts,
        int repeats,
        @Nullable Reason reason,
        @Nullable Instant nextTry,
        @Nullable Instant sentAt,
        Instant madeAt,
        boolean atOnce) {

    /** Stands for all customers: whose pack the portfolio pack is. */
    public static final String PORTFOLIO = "_portfolio";

    /** What became of it so far. */
    public enum State {
        /** Its edition waits for release. */
        HELD,
        QUEUED,
        /** Being handed over; found at a start, nobody knows whether it arrived. */
        SENDING,
        SENT,
        FAILED,
        /** A newer revision or a copy goes instead. */
        REPLACED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether nobody knows if it arrived, twice: it goes no more by itself, nor by a retry. */
    public boolean isUnclear() {
        return state == State.FAILED && reason != null && reason.code() == Reason.Code.UNCLEAR;
    }

    /** What the pack is called among people: customer and month, the rest follows from who gets it. */
    boolean isOf(String otherCustomer, YearMonth otherPeriod, int otherRevision) {
        return customer.equals(otherCustomer) && period.equals(otherPeriod) && revision == otherRevision;
    }
}
