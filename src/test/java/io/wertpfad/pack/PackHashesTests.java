package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackHashesTests {

    private static final int PACKS = 3 * 2 * 2;

    @Test
    void givesTheSameBytesOnThreadsThatRenderAtTheSameTime() {
        List<List<String>> made = PackHashes.atOnce(2);

        assertThat(made.get(0)).hasSize(2 * PACKS);
        assertThat(new HashSet<>(made)).hasSize(1);
    }
}
