package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sample workspace that the product ships. */
final class Samples {

    private static final String ROOT = "input-samples/";

    /** Lies in a folder that a demo made, so that the next one may begin it anew. */
    private static final String MARK = ".wertpfad-demo";

    private Samples() {}

    /**
     * Copies the samples into a folder that is empty or not there.
     *
     * @throws CommandFailed if the folder holds something that is no earlier copy
     */
    static void copy(Path folder) throws IOException {
        if (Files.exists(folder)) {
            if (!isEarlierCopy(folder)) {
                throw CommandFailed.wrongUsage("demo.not_empty", folder);
            }
            remove(folder);
        }
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(MARK));
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:/" + ROOT + "**")) {
            String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            String name = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
            if (resource.isReadable() && !name.isEmpty() && !name.endsWith("/")) {
                Path target = folder.resolve(name);
                Files.createDirectories(target.resolveSibling("."));
                try (InputStream content = resource.getInputStream()) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** A demo begins anew each time; anything else in its place is not ours to remove. */
    private static boolean isEarlierCopy(Path folder) throws IOException {
        return Files.isDirectory(folder) && (Files.exists(folder.resolve(MARK)) || Folders.isEmpty(folder));
    }

    private static void remove(Path folder) throws IOException {
        Workspace workspace = new Workspace(folder);
        WorkspaceLock.tryLock(workspace, WorkspaceLock.CHANGE)
                .orElseThrow(() -> CommandFailed.alreadyRunning(workspace))
                .close();
        Folders.delete(folder);
    }
}
