package io.wertpfad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void keepsOrdinaryNames() {
        assertThat(FileNames.safe("Zeit Größe (1) & <b>.csv")).isEqualTo("Zeit Größe (1) & <b>.csv");
    }

    @Test
    void leadsNowhereElse() {
        assertThat(FileNames.safe("../a\\b\nc\u0000.csv")).isEqualTo(".._a_b_c_.csv");
    }

    @Test
    void leavesRoomForWhatIsAdded() {
        String name = "ä😀".repeat(60) + ".csv.gz";

        String safe = FileNames.safe(name);

        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 200);
        assertThat(safe).startsWith("ä😀ä😀").endsWith("~.gz").doesNotContain("\uFFFD");
        assertThat(FileNames.safe("x".repeat(255))).hasSize(200);
    }
}
