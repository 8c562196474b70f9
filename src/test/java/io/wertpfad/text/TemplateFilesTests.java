package io.wertpfad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class TemplateFilesTests {

    /** As on a pool's thread when the product is one jar. */
    @Test
    void findsTheShippedFilesWhateverTheThreadLoads() throws Exception {
        Callable<Set<String>> names = () -> new TemplateFiles(null, "steering-pack").names();
        FutureTask<Set<String>> task = new FutureTask<>(names);
        Thread thread = new Thread(task);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();

        assertThat(task.get()).contains("pack.html", "pack.css", "messages_de.properties");
    }
}
