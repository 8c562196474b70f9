package io.wertpfad.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be lost of files with one fault, see {@link PollutionScore}. */
class PollutionTests {

    /** Faults that leave two readings equally likely, so that some rows are laid otherwise than they were. */
    private static final Map<String, Double> AMBIGUOUS = Map.of(
            "row in another delimiter < >", 0.99,
            "row in another delimiter <,>", 0.985,
            "row in another delimiter <;>", 0.99,
            "row with a delimiter too many", 0.998);

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsSpoiltFilesLeniently() {
        Map<String, String> worst = new HashMap<>();

        Map<String, List<Double>> scores = PollutionScore.perKind(folder, Strictness.LENIENT, worst);

        assertThat(scores)
                .hasSizeGreaterThan(50)
                .allSatisfy((kind, files) -> assertThat(PollutionScore.mean(files))
                        .as("%s: %s", kind, worst.get(kind))
                        .isGreaterThanOrEqualTo(AMBIGUOUS.getOrDefault(kind, 1.0)));
    }

    @Test
    void neverShiftsCellsWhenStrict() {
        assertThat(PollutionScore.shifted(folder)).isEmpty();
    }
}
