package io.wertpfad.run;

import io.wertpfad.delivery.Reminders;
import io.wertpfad.run.Status.MissingMeasure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Customers that are not reported yet, as values are missing.
 *
 * @param gaps what each lacks
 * @param until the day on which they are reported whatever is missing
 * @param reminder what became of the reminder to the analysts
 */
record Waiting(NavigableMap<String, List<MissingMeasure>> gaps, LocalDate until, Reminders.Outcome reminder) {

    static final Waiting NONE =
            new Waiting(Collections.emptyNavigableMap(), LocalDate.MAX, new Reminders.Outcome(false, Optional.empty()));

    boolean includes(String customer) {
        return gaps.containsKey(customer);
    }
}
