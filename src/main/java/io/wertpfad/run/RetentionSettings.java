package io.wertpfad.run;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long what is not needed any more is kept: the settings under {@code wertpfad.retention.}. Empty: for ever.
 *
 * @param receipts after their day
 * @param outbox packs, after the end of their month
 * @param archive files that no entry of the log knows, after they were written
 */
record RetentionSettings(Optional<Period> receipts, Optional<Period> outbox, Optional<Period> archive) {

    static final String RECEIPTS = "retention.receipts";
    static final String OUTBOX = "retention.outbox";
    static final String ARCHIVE = "retention.archive";
    static final Set<String> NAMES = Set.of(RECEIPTS, OUTBOX, ARCHIVE);

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})\\s*([dMy])");

    /**
     * Reads a time such as {@code 90d}, {@code 24M} or {@code 10y}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Optional<Period> time(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no time");
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "d" -> Period.ofDays(count);
                    case "M" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                });
    }

    /** Whether what is of a day has been kept for long enough. */
    static boolean isOver(Optional<Period> time, LocalDate day, LocalDate today) {
        return time.isPresent() && day.plus(time.get()).isBefore(today);
    }
}
