package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Packs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How long it takes is for the benchmark's own run to say. */
@Isolated("the bare form deflates the fonts that all packs share in its own way")
class RenderingBenchmarkTests {

    @Test
    void timesEveryStageAndTheBareCost() throws Exception {
        RenderingBenchmark benchmark = new RenderingBenchmark(List.of(Packs.smallest()), 1);

        assertThat(benchmark.stages()).hasSize(2).doesNotContain(0);
        benchmark.threads();
        benchmark.shared(Packs::smallest);
    }
}
