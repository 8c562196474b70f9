package io.wertpfad.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioFilesTests {

    @TempDir
    Path workspace;

    @Test
    void readsTheFilesOfAFolder() throws IOException {
        Path folder = Files.createDirectory(workspace.resolve("portfolio"));
        Files.writeString(folder.resolve("nordwind.yaml"), PortfolioFixtures.minimal());
        Files.writeString(folder.resolve("other.yml"), "customer: other");
        Files.writeString(folder.resolve("LOUD.YAML"), "customer: loud");
        Files.writeString(folder.resolve(".hidden.yaml"), "customer: hidden");
        Files.writeString(folder.resolve("notes.txt"), "not meant");
        Files.createDirectory(folder.resolve("old.yaml"));
        PortfolioFiles files = PortfolioFiles.in(folder);
        assertThat(files.contents()).containsOnlyKeys("portfolio/nordwind.yaml");
        Portfolio portfolio = Portfolio.read(folder, PortfolioFixtures.CALENDAR);
        assertThat(portfolio.customers()).hasSize(1);
        assertThat(portfolio.problems()).isEmpty();
        assertThat(portfolio.warnings())
                .extracting(Problem::file)
                .containsExactly("portfolio/LOUD.YAML", "portfolio/other.yml");
    }

    @Test
    void saysSoIfThereIsNoFolder() {
        Portfolio portfolio = Portfolio.read(workspace.resolve("portfolio"), PortfolioFixtures.CALENDAR);
        assertThat(portfolio.problems())
                .extracting(problem -> problem.in(Language.EN))
                .singleElement()
                .asString()
                .startsWith("portfolio/: There is no such folder");
    }

    @Test
    void saysSoIfTheFolderHoldsNoPortfolioFile() throws IOException {
        Path folder = Files.createDirectory(workspace.resolve("portfolio"));
        assertThat(Portfolio.read(folder, PortfolioFixtures.CALENDAR).problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("file.none");
    }
}
