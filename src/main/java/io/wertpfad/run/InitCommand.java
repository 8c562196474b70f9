package io.wertpfad.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code init}: a commented workspace to begin with. */
@Command
final class InitCommand implements Callable<Integer> {

    private static final Map<String, String> FILES = Map.of(
            "wertpfad.yaml", "wertpfad.yaml",
            "example.yaml", "portfolio/example.yaml",
            "portfolio.schema.json", "portfolio/portfolio.schema.json",
            "export.yaml", "exports/example.yaml.txt",
            "export.schema.json", "exports/export.schema.json",
            "readme.txt", "README.txt");

    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "init.dir")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path folder;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !Folders.isEmpty(folder))) {
            throw CommandFailed.wrongUsage("init.not_empty", folder);
        }
        for (String name : List.of("portfolio", "exports", "inbox/steering", "archive")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            try (InputStream content = content(file.getKey())) {
                Files.copy(content, folder.resolve(file.getValue()));
            }
        }
        console.say("init.done", folder);
        if (console.options().json) {
            console.json(Map.of("workspace", folder.toString()));
        }
        return Exit.DONE.code();
    }

    private static InputStream content(String name) {
        String path = name.endsWith(".schema.json") ? "/schema/" + name : "/io/wertpfad/run/init/" + name;
        InputStream stream = InitCommand.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException(path + " is not among the resources");
        }
        return stream;
    }
}
