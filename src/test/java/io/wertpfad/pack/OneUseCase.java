package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.UseCasePart;
import java.util.List;

/** A pack about a single use case, which a test has made of one of another pack. */
final class OneUseCase {

    private OneUseCase() {}

    static PackContent of(PackContent content, UseCasePart part) {
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
