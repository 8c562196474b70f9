package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packed form, by the commands of the documentation: installed, upgraded, backed up and restored. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InstalledIT {

    private static final Path PACKED = Path.of("target", "wertpfad.tar.gz").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void isInstalledUpgradedBackedUpAndRestoredAsDocumented() throws Exception {
        for (String name : new String[] {"opt", "srv", "backup"}) {
            Files.createDirectories(folder.resolve(name));
        }
        assertThat(documented("install")).startsWith("wertpfad 0.");
        Path workspace = folder.resolve("srv/wertpfad");
        assertThat(workspace.resolve("wertpfad.yaml")).exists();
        SmallWorkspace.in(workspace);
        run("opt/wertpfad/bin/wertpfad --workspace srv/wertpfad ingest", 1);
        String checked = run(
                "opt/wertpfad/bin/wertpfad --workspace srv/wertpfad --json check '"
                        + resource("/input-samples/inbox/nordwind_puenktlichkeit.csv") + "'",
                1);
        assertThat(checked).contains("\"file\" : \"nordwind_puenktlichkeit.csv\"");

        documented("upgrade");
        documented("backup");
        String log = Sha256.of(workspace.resolve("archive/log.jsonl"));
        Folders.delete(workspace);
        String restored = documented("restore");

        assertThat(Sha256.of(workspace.resolve("archive/log.jsonl"))).isEqualTo(log);
        assertThat(restored).contains("neu aufgebaut", "nordwind");
        assertThat(folder.resolve("opt/wertpfad/lib/classes.jsa")).isNotEmptyFile();
    }

    /** Runs a block of the documentation below our own folder; status ends with 1, as nothing is reported yet. */
    private String documented(String name) throws IOException, InterruptedException {
        Matcher block = Pattern.compile("```sh " + name + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/operating.md")));
        assertThat(block.find()).as(name).isTrue();
        StringBuilder out = new StringBuilder();
        for (String line : block.group(1).lines().toList()) {
            String here = line.replaceAll("(^|[ =])/(opt|srv|backup)", "$1" + folder + "/$2")
                    .replace("-xzf wertpfad.tar.gz", "-xzf " + PACKED);
            out.append(run(here, line.endsWith(" status") ? 1 : 0));
        }
        return out.toString();
    }

    private String run(String line, int expected) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(code).as(line + ": " + said).isLessThanOrEqualTo(expected);
        return said;
    }

    private static Path resource(String name) throws Exception {
        return Path.of(InstalledIT.class.getResource(name).toURI());
    }
}
