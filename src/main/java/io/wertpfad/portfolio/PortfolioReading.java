package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.portfolio.yaml.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one portfolio file says.
 *
 * @param customer only if the file has no mistake
 * @param customerIds the customer's id, and {@code useCaseIds} those of its use cases: where each stands, also in a broken
 *     file, so that an id given twice is found whatever else is wrong
 */
record PortfolioReading(
        String file,
        Optional<Customer> customer,
        Map<String, Place> customerIds,
        Map<String, Place> useCaseIds,
        List<Problem> problems,
        List<Problem> warnings) {

    static PortfolioReading of(String file, byte[] content, PackCalendar calendar) {
        YamlTree tree = YamlTree.read(content);
        Findings findings = new Findings(file);
        tree.faults().forEach(fault -> findings.add(fault.place(), fault.message()));
        CustomerReader reader = new CustomerReader(findings, calendar);
        Optional<Customer> customer = tree.root().flatMap(reader::read);
        return new PortfolioReading(
                file,
                findings.problems().isEmpty() ? customer : Optional.empty(),
                reader.customerIds(),
                reader.useCaseIds(),
                findings.problems(),
                findings.warnings());
    }
}
