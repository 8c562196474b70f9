package io.wertpfad.pack;

import io.wertpfad.decision.Phase;
import io.wertpfad.pack.PackContent.UseCasePart;
import java.util.List;

/** A pack about a single use case, which a test has made of one of another pack. */
final class OneUseCase {

    private OneUseCase() {}

    /** Of a use case with other measures, which have no totals, or with another phase. */
    static PackContent of(PackContent content, UseCasePart u, List<MeasurePart> measures, Phase phase) {
        UseCasePart part = new UseCasePart(
                u.id(),
                u.name(),
                u.contribution(),
                u.stage(),
                u.charter(),
                measures,
                u.advice(),
                u.rule(),
                u.course(),
                u.reasons(),
                u.decisionDue(),
                u.overdueDays(),
                phase,
                u.remarks(),
                measures.equals(u.measures()) ? u.totals() : List.of());
        return new PackContent(
                content.identity(),
                content.decide(),
                List.of(part),
                List.of(),
                content.totals(),
                content.points(),
                content.stays(),
                content.data(),
                "");
    }
}
