package io.wertpfad.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitDocumentationTests {

    @Test
    void describesEveryUnitAsTheCodeKnowsIt() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("src/docs/units.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Catalogue.entries().stream()
                        .map(UnitDocumentationTests::row)
                        .toList());
    }

    @Test
    void givesEverySpellingOneMeaning() {
        Set<String> seen = new HashSet<>();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            assertThat(seen.add(entry.unit().symbol())).isTrue();
            for (String spelling : entry.spellings()) {
                assertThat(seen.add(spelling)).as(spelling).isTrue();
                assertThat(Unit.of(spelling)).as(spelling).contains(entry.unit());
            }
        }
    }

    private static String row(Catalogue.Entry entry) {
        String german = entry.unit().symbol(Language.DE);
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s |",
                entry.unit().symbol(),
                german.isEmpty() ? "(nothing)" : german,
                String.join(", ", entry.spellings()));
    }
}
