package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.SteeringRecords;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steering's records of one customer as a pack knows them: dated up to the pack date, loaded up to the data state. */
record SteeringSources(SteeringRecords records, Portfolio portfolio, Customer customer, LocalDate packDate) {

    PackSource.Steering of(long dataState) {
        Set<String> own = customer.useCases().stream().map(UseCase::id).collect(Collectors.toSet());
        List<BuildingBlock> blocks = known(records.buildingBlocks(dataState), BuildingBlock::since);
        return new PackSource.Steering(
                known(records.decisions(dataState), Decision::date).stream()
                        .filter(d -> own.contains(d.useCase()))
                        .toList(),
                known(records.meetings(dataState), m -> m.date()).stream()
                        .filter(m -> m.customer().equals(customer.id()))
                        .toList(),
                known(records.hurdles(dataState), h -> h.opened()).stream()
                        .filter(h -> own.contains(h.useCase()))
                        .toList(),
                blocks.stream().filter(b -> own.contains(b.useCase())).toList(),
                portfolio.customers().stream().collect(Collectors.toMap(Customer::id, Customer::name)));
    }

    private <T> List<T> known(List<Kept<T>> kept, Function<T, @Nullable LocalDate> day) {
        return kept.stream()
                .map(Kept::content)
                .filter(content -> {
                    LocalDate on = day.apply(content);
                    return on == null || !on.isAfter(packDate);
                })
                .toList();
    }
}
