package io.wertpfad.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a month that is over is reported, and how often {@code watch} looks into the inbox.
 *
 * @param cron when the run begins; null for never
 * @param zone of its times
 * @param poll between two looks
 */
record Schedule(@Nullable CronExpression cron, ZoneId zone, Duration poll) {

    static final String CRON = "schedule.cron";
    static final String ZONE = "schedule.zone";
    static final String POLL = "schedule.poll";

    /** A rule may leave out months, but none that fires at all leaves out more than this. */
    private static final int MONTHS_LOOKED_BACK = 12 * 8;

    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);

    /** Spring's sign for a schedule that is switched off. */
    private static final String NEVER = "-";

    /** In the morning of the day that packs stand on. */
    static String usual(int packDay) {
        return "0 0 6 " + packDay + " * *";
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Optional<CronExpression> cron(String text) {
        if (text.equals(NEVER)) {
            return Optional.empty();
        }
        CronExpression rule = CronExpression.parse(text);
        if (rule.next(SOME_DAY) == null) {
            throw new IllegalArgumentException("never fires");
        }
        return Optional.of(rule);
    }

    /**
     * Reads the time between two looks.
     *
     * @throws IllegalArgumentException if it is none, or so short that nothing else would be done
     */
    static Duration poll(String text) {
        Duration poll = DurationStyle.detectAndParse(text);
        if (poll.compareTo(SHORTEST_POLL) < 0) {
            throw new IllegalArgumentException("too short");
        }
        return poll;
    }

    /** Whether the run of a month should have begun. */
    boolean isDue(YearMonth month, Instant now) {
        if (cron == null) {
            return false;
        }
        ZonedDateTime over = month.plusMonths(1).atDay(1).atStartOfDay(zone);
        ZonedDateTime first = cron.next(over.minusSeconds(1));
        return first != null && !first.toInstant().isAfter(now);
    }

    /** The last month whose run should have begun. */
    Optional<YearMonth> newestDue(Instant now) {
        YearMonth month = YearMonth.from(now.atZone(zone)).minusMonths(1);
        for (int i = 0; i < MONTHS_LOOKED_BACK; i++) {
            if (isDue(month.minusMonths(i), now)) {
                return Optional.of(month.minusMonths(i));
            }
        }
        return Optional.empty();
    }

    /** When to look again on the day after, at the time of day of the rule. */
    Instant nextDay(Instant now) {
        LocalTime time = cron == null
                ? LocalTime.MIDNIGHT
                : Objects.requireNonNullElse(cron.next(now.atZone(zone)), now.atZone(zone))
                        .toLocalTime();
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    /** When the next run begins. */
    Optional<Instant> next(Instant now) {
        return Optional.ofNullable(cron)
                .map(rule -> rule.next(now.atZone(zone)))
                .map(ZonedDateTime::toInstant);
    }
}
