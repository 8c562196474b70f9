package io.wertpfad;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.wertpfad.run.Wertpfad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold for the product, and each of them catches an offender planted in {@code io.wertpfad.offenders}. */
class ArchitectureTests {

    private static final int LONGEST = 400;
    private static final String ROOT = "io.wertpfad";
    private static final String PLANTED = "io.wertpfad.offenders";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importUrl(Wertpfad.class.getProtectionDomain().getCodeSource().getLocation());
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(PLANTED);

    static List<ArchRule> rules() {
        return new ArchitectureRules(ROOT).all();
    }

    static Stream<ArchRule> rulesForOffenders() {
        // run is the uppermost module: there is nothing above it that it could import.
        return new ArchitectureRules(PLANTED)
                .all().stream().filter(r -> !r.getDescription().startsWith("run imports"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesForOffenders")
    void catchesItsPlantedOffender(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as("%s must find its offender", rule.getDescription())
                .isTrue();
    }

    @Test
    void modulesAreExactlyThoseOfTheTable() {
        assertThat(ArchitectureRules.modules(PRODUCT, ROOT))
                .containsExactlyInAnyOrderElementsOf(ArchitectureRules.IMPORTS.keySet());
    }

    @Test
    void noClassIsLongerThanItsReadersBreath() throws IOException {
        assertThat(tooLong(Path.of("src", "main", "java")))
                .as("no class past %d lines: it has more than one idea, so give each its own class", LONGEST)
                .isEmpty();
    }

    @Test
    void findsAClassThatIsTooLong(@TempDir Path folder) throws IOException {
        Path kept = Files.write(folder.resolve("Kept.java"), Collections.nCopies(LONGEST, "//"));
        Path tooLong = Files.write(folder.resolve("TooLong.java"), Collections.nCopies(LONGEST + 1, "//"));

        assertThat(tooLong(folder)).containsOnlyKeys(tooLong).doesNotContainKey(kept);
    }

    private static Map<Path, Long> tooLong(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            return sources.stream()
                    .collect(Collectors.toMap(file -> file, ArchitectureTests::lines))
                    .entrySet()
                    .stream()
                    .filter(file -> file.getValue() > LONGEST)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
