package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.SteeringRecords;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The steering's records of one customer as a pack knows them: dated up to the pack date, loaded up to the data state; also those
 * of use cases that have left its portfolio since.
 *
 * @param blocks of all customers
 * @param versions of the customer's file, in the order in which they were accepted
 */
record SteeringSources(
        SteeringRecords records,
        List<BuildingBlock> blocks,
        Portfolio portfolio,
        String customer,
        List<Customer> versions,
        LocalDate packDate) {

    PackSource.Steering of(long dataState) {
        Map<String, Wording> own = new HashMap<>();
        versions.forEach(version -> version.useCases().forEach(u -> own.put(u.id(), u.name())));
        return new PackSource.Steering(
                records.meetings(dataState, packDate).stream()
                        .filter(m -> m.customer().equals(customer))
                        .toList(),
                records.hurdles(dataState, packDate).stream()
                        .filter(h -> own.containsKey(h.useCase()))
                        .toList(),
                blocks.stream().filter(b -> own.containsKey(b.useCase())).toList(),
                own,
                portfolio.customers().stream().collect(Collectors.toMap(Customer::id, Customer::name)));
    }
}
