package io.wertpfad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of("io.wertpfad");

    @Test
    void modulesHaveNoCyclesAndUseNothingInternalOfEachOther() {
        assertThat(MODULES.stream().count()).isPositive();
        MODULES.verify();
    }

    @Test
    void writesTheModuleDiagram() {
        Path folder = Path.of("target", "modules");

        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();

        assertThat(folder.resolve("components.puml")).isNotEmptyFile();
    }
}
