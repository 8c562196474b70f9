package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.intake.export.ExportFiles;
import io.wertpfad.pack.Revisions;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.run.Status.CustomerStatus;
import io.wertpfad.run.Status.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks where a workspace stands, without changing it. */
@Component
final class StatusQuery {

    private final Workspace workspace;
    private final Archive archive;
    private final PackCalendar calendar;
    private final DefinitionVersions definitions;
    private final Gaps gaps;
    private final Revisions revisions;
    private final Mailing mailing;
    private final RunFailures failures;
    private final Settings settings;
    private final Clock clock;

    StatusQuery(
            Workspace workspace,
            Archive archive,
            PackCalendar calendar,
            DefinitionVersions definitions,
            Gaps gaps,
            Revisions revisions,
            Mailing mailing,
            RunFailures failures,
            Settings settings,
            Clock clock) {
        this.workspace = workspace;
        this.archive = archive;
        this.calendar = calendar;
        this.definitions = definitions;
        this.gaps = gaps;
        this.revisions = revisions;
        this.mailing = mailing;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    Status of(LocalDate today) throws IOException {
        YearMonth period = YearMonth.from(today).minusMonths(1);
        Portfolio portfolio = Portfolio.read(workspace.portfolio(), calendar);
        List<CustomerStatus> customers = portfolio.customers().stream()
                .map(customer -> customer(customer, period, today))
                .toList();
        return new Status(
                period,
                archive.dataState(),
                portfolio,
                definitions.read(ExportFiles.in(workspace.exports())),
                files(workspace.inbox(), ""),
                files(workspace.rejected(), ".rejected.csv"),
                files(workspace.held(), ".pdf"),
                mailing.open(),
                customers,
                failures.of(period),
                settings.schedule().next(clock.instant()));
    }

    private CustomerStatus customer(Customer customer, YearMonth period, LocalDate today) {
        List<Decision> decisions = new ArrayList<>();
        for (UseCase useCase : customer.withStatus(UseCase.Status.ACTIVE)) {
            Charter charter = useCase.charter();
            if (charter != null
                    && !calendar.servingPeriod(charter.decisionDate()).isAfter(period)) {
                decisions.add(
                        new Decision(useCase.id(), charter.decisionDate(), today.isAfter(charter.decisionDate())));
            }
        }
        return new CustomerStatus(
                customer.id(),
                revisions.newest(customer.id(), period).map(r -> r.revision().revision()),
                gaps.of(customer, period),
                decisions);
    }

    private List<String> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        // Also where the folder is a link to one that is shared.
        Path real = folder.toRealPath();
        try (Stream<Path> inside = Files.walk(real)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> file.toString().endsWith(ending))
                    .map(file -> workspace.name(folder.resolve(real.relativize(file))))
                    .sorted()
                    .toList();
        }
    }
}
