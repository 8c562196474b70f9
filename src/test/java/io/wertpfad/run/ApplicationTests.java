package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** The context is told its components by name; none may be forgotten. */
class ApplicationTests {

    @TempDir
    private Path folder;

    @Test
    void hasEveryComponent() throws IOException, ClassNotFoundException {
        List<String> components = new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("io.wertpfad").stream()
                        .map(BeanDefinition::getBeanClassName)
                        // A context of its own: it must answer while the workspace's database is gone.
                        .filter(name -> !name.equals(ManagementApplication.class.getName()))
                        .toList();
        Workspace workspace = new Workspace(SmallWorkspace.in(folder, List.of("nordwind"), List.of()));

        assertThat(components).hasSizeGreaterThan(20);
        try (Session session = Sessions.open(workspace, Session.Access.LOOK, Clock::system, Map.of())) {
            for (String component : components) {
                assertThat((Object) session.get(Class.forName(component))).isNotNull();
            }
        }
    }
}
