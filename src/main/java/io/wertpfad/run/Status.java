package io.wertpfad.run;

import io.wertpfad.delivery.Delivery;
import io.wertpfad.intake.export.ExportDefinitions;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where a workspace stands.
 *
 * @param period the last month that is over: the one a run would report
 * @param waiting files in the inbox
 * @param rejected files of rows that wait to be mended
 * @param held editions that wait for {@code release}
 * @param deliveries what was not sent yet
 * @param failed customers whose packs could not be made by the last run that tried
 * @param nextRun when the next monthly run begins by the schedule
 */
record Status(
        YearMonth period,
        long dataState,
        Portfolio portfolio,
        ExportDefinitions exports,
        List<String> waiting,
        List<String> rejected,
        List<String> held,
        List<Delivery> deliveries,
        List<CustomerStatus> customers,
        List<RunFailures.Failed> failed,
        Optional<Instant> nextRun) {

    boolean hasRemarks() {
        return !portfolio.problems().isEmpty()
                || !exports.problems().isEmpty()
                || !rejected.isEmpty()
                || !failed.isEmpty()
                || deliveries.stream().anyMatch(d -> d.state() == Delivery.State.FAILED)
                || customers.stream()
                        .anyMatch(c -> c.reported().isEmpty()
                                || !c.missing().isEmpty()
                                || c.decisions().stream().anyMatch(Decision::overdue));
    }

    /**
     * Where a customer stands.
     *
     * @param reported newest revision of the period, if it was reported
     * @param missing measures without a value for the period
     * @param decisions due with the pack of the period or before
     */
    record CustomerStatus(
            String id, Optional<Integer> reported, List<MissingMeasure> missing, List<Decision> decisions) {}

    /** A measure without a value for the period, and why. */
    record MissingMeasure(UseCase in, Measure of, Message reason) {

        String useCase() {
            return in.id();
        }

        String measure() {
            return of.id();
        }
    }

    /** A decision that is due. */
    record Decision(String useCase, LocalDate date, boolean overdue) {}
}
