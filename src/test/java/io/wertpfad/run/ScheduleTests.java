package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-11-05T04:59:59Z, 2026-09",
        "2026-11-05T05:00:00Z, 2026-10",
        "2026-12-05T04:59:59Z, 2026-10",
        "2027-03-01T00:00:00Z, 2027-01",
    })
    void callsAMonthDueFromTheFirstTimeOfTheRuleAfterItsEnd(Instant now, YearMonth due) {
        assertThat(schedule("0 0 6 5 * *").newestDue(now)).contains(due);
    }

    @Test
    void callsAMonthDueOnItsVeryFirstSecondIfTheRuleSaysSo() {
        Schedule midnight = schedule("0 0 0 1 * *");

        assertThat(midnight.isDue(OCTOBER, Instant.parse("2026-10-31T23:00:00Z")))
                .isTrue();
        assertThat(midnight.isDue(OCTOBER, Instant.parse("2026-10-31T22:59:59Z")))
                .isFalse();
    }

    @Test
    void isNotDueMoreOftenWhereTheRuleComesDaily() {
        Schedule daily = schedule("0 30 7 * * *");

        assertThat(daily.newestDue(Instant.parse("2026-11-20T12:00:00Z"))).contains(OCTOBER);
        assertThat(daily.next(Instant.parse("2026-11-20T12:00:00Z"))).contains(Instant.parse("2026-11-21T06:30:00Z"));
    }

    @Test
    void keepsToLocalTimeWhenClocksChange() {
        Schedule lastSunday = schedule("0 30 2 * * SUNL");

        assertThat(lastSunday.next(Instant.parse("2026-10-01T00:00:00Z")))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(schedule("0 0 6 5 * *").next(Instant.parse("2026-06-20T00:00:00Z")))
                .contains(Instant.parse("2026-07-05T04:00:00Z"));
    }

    @Test
    void reportsAQuarterWithItsLastMonthWhereTheRuleLeavesOutMonths() {
        Schedule quarterly = schedule("0 0 6 5 1,4,7,10 *");

        assertThat(quarterly.newestDue(Instant.parse("2026-12-31T00:00:00Z"))).contains(YearMonth.of(2026, 9));
    }

    @Test
    void neverRunsWhenSwitchedOff() {
        Schedule off = new Schedule(null, ZoneId.of("Europe/Berlin"), Duration.ofSeconds(5));

        assertThat(off.newestDue(Instant.parse("2026-11-20T12:00:00Z"))).isEmpty();
        assertThat(off.next(Instant.parse("2026-11-20T12:00:00Z"))).isEmpty();
        assertThat(Schedule.cron("-")).isEqualTo(Optional.empty());
    }

    @Test
    void followsTheDayOfThePacksIfNothingIsSaid() {
        Schedule usual = Settings.of(Map.of("pack-day", "12", "zone", "Asia/Tokyo"), java.nio.file.Path.of(""))
                .schedule();

        assertThat(usual.next(Instant.parse("2026-11-01T00:00:00Z"))).contains(Instant.parse("2026-11-11T21:00:00Z"));
    }

    @Test
    void namesRulesZonesAndPortsThatAreNone() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> Settings.of(
                        Map.of(
                                "schedule.cron", "0 6 5 * *",
                                "schedule.zone", "Mars/Base",
                                "schedule.poll", "often",
                                "management.port", "70000"),
                        java.nio.file.Path.of("")))
                .satisfies(failed -> assertThat(failed.reasons()).hasSize(4));
    }

    private static Schedule schedule(String cron) {
        return new Schedule(Schedule.cron(cron).orElseThrow(), ZoneId.of("Europe/Berlin"), Duration.ofSeconds(5));
    }
}
