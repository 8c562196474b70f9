package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units of systemd in the documentation: every directive is one, and every command line is understood. */
class OperatingDocumentationTests {

    private static final Map<String, Set<String>> DIRECTIVES = Map.of(
            "Unit", Set.of("Description", "After", "Wants"),
            "Service",
                    Set.of(
                            "Type",
                            "User",
                            "ExecStart",
                            "EnvironmentFile",
                            "TimeoutStopSec",
                            "Restart",
                            "RestartSec",
                            "RestartPreventExitStatus",
                            "NoNewPrivileges",
                            "ProtectSystem",
                            "ReadWritePaths",
                            "PrivateTmp",
                            "SuccessExitStatus"),
            "Timer", Set.of("OnCalendar", "Persistent"),
            "Install", Set.of("WantedBy"));

    @TempDir
    private Path folder;

    @Test
    void givesUnitsWhoseDirectivesAndCommandsAreSound() throws IOException {
        Map<String, List<String>> units = units();

        assertThat(units).containsOnlyKeys("wertpfad.service", "wertpfad-run.service", "wertpfad-run.timer");
        List<String> commands = new ArrayList<>();
        units.forEach((name, lines) -> {
            String section = "";
            for (String line : lines) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                    assertThat(DIRECTIVES).as(name).containsKey(section);
                } else if (!line.isBlank()) {
                    String directive = line.substring(0, line.indexOf('='));
                    assertThat(DIRECTIVES.get(section)).as(name).contains(directive);
                    if (directive.equals("ExecStart")) {
                        commands.add(line.substring(line.indexOf('=') + 1));
                    }
                }
            }
        });
        assertThat(commands).hasSize(4).allSatisfy(command -> {
            assertThat(command).startsWith("/opt/wertpfad/bin/wertpfad --workspace /srv/wertpfad ");
            String name = command.substring(command.lastIndexOf(' ') + 1);
            Command help = Command.run("--workspace", folder.toString(), name, "--help");
            assertThat(help.code()).as(help.all()).isZero();
        });
        assertThat(new Workspace(folder).portfolio()).doesNotExist();
    }

    private static Map<String, List<String>> units() throws IOException {
        Map<String, List<String>> units = new HashMap<>();
        Matcher block = Pattern.compile("```ini (\\S+)\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/operating.md")));
        while (block.find()) {
            units.put(block.group(1), block.group(2).lines().toList());
        }
        return units;
    }
}
