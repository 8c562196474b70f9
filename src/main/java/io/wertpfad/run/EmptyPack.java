package io.wertpfad.run;

import io.wertpfad.pack.Rendered;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import java.util.List;

/**
 * A pack with charts that have no value although months are over.
 *
 * @param charts use case and measure of each, in the language of the pack
 */
record EmptyPack(String name, Edition edition, Language language, List<String> charts) {

    EmptyPack {
        charts = List.copyOf(charts);
    }

    static EmptyPack of(Rendered pack) {
        return new EmptyPack(pack.name(), pack.edition(), pack.language(), pack.emptyCharts());
    }
}
