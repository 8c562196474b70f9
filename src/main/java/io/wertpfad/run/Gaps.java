package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.run.Status.MissingMeasure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which measures of a customer's active use cases lack a month, by all that is loaded. */
@Component
final class Gaps {

    private final Archive archive;
    private final IntakeSettings settings;
    private final Measurements measurements;

    Gaps(Archive archive, IntakeSettings settings, Measurements measurements) {
        this.archive = archive;
        this.settings = settings;
        this.measurements = measurements;
    }

    List<MissingMeasure> of(Customer customer, YearMonth month) {
        List<MissingMeasure> missing = new ArrayList<>();
        for (UseCase useCase : customer.withStatus(UseCase.Status.ACTIVE)) {
            Charter charter = useCase.charter();
            if (charter != null) {
                charter.measures()
                        .forEach(measure -> missing(useCase, measure, month).ifPresent(missing::add));
            }
        }
        return missing;
    }

    private Optional<MissingMeasure> missing(UseCase useCase, Measure measure, YearMonth month) {
        MonthValue value = measurements
                .months(useCase.id(), measure, month, month, archive.dataState(), settings.zone())
                .get(0);
        return Optional.ofNullable(value.missing()).map(reason -> new MissingMeasure(useCase, measure, reason.label()));
    }
}
