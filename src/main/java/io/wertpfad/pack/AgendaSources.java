package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.SteeringRecords;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.agenda.Agenda;
import io.wertpfad.decision.agenda.AsOf;
import io.wertpfad.decision.agenda.Facts;
import io.wertpfad.pack.PackSource.DataFile;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers the agenda of a customer's steering.
 *
 * @param blocks of all customers
 * @param portfolio all customers as agreed at the data state
 */
record AgendaSources(AsOf asOf, SteeringRecords records, List<BuildingBlock> blocks, Portfolio portfolio) {

    Agenda of(
            List<UseCaseStanding> active,
            List<UseCaseStanding> closed,
            PackSource.Steering steering,
            List<DataFile> files) {
        return Agenda.of(asOf.facts(active, closed, recorded(steering), elsewhere(), rows(asOf, files)));
    }

    static AsOf.Recorded recorded(PackSource.Steering steering) {
        return new AsOf.Recorded(steering.meetings(), steering.hurdles(), steering.buildingBlocks());
    }

    private Facts.Elsewhere elsewhere() {
        LocalDate packDate = asOf.calendar().packDate(asOf.period());
        return new Facts.Elsewhere(portfolio.customers(), blocks, records.decisions(asOf.dataState(), packDate));
    }

    /** Rows of the files behind each use case; those that count for internal measures only are left out. */
    static Map<String, Facts.Rows> rows(AsOf asOf, List<DataFile> files) {
        Map<String, Facts.Rows> rows = new HashMap<>();
        for (UseCase useCase : asOf.customer().useCases()) {
            Charter charter = useCase.charter();
            Set<String> anchors = charter == null
                    ? Set.of()
                    : charter.measures().stream()
                            .filter(m -> !m.internal())
                            .map(Measure::id)
                            .map(id -> MeasurePart.anchor(useCase.id(), id))
                            .collect(Collectors.toSet());
            files.stream()
                    .filter(file -> file.measures().stream().anyMatch(anchors::contains))
                    .map(file -> new Facts.Rows(file.accepted(), file.rejected()))
                    .reduce(Facts.Rows::plus)
                    .ifPresent(sum -> rows.put(useCase.id(), sum));
        }
        return rows;
    }
}
