package io.wertpfad.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks a pack as a worker of a pool does in the packaged jar: its class loader knows nothing of ours. */
final class ForeignThread {

    private ForeignThread() {}

    public static void main(String[] args) throws Exception {
        byte[] pdf = Files.readAllBytes(Path.of(args[0]));
        List<String> violations = new ArrayList<>();
        Thread thread = new Thread(() -> violations.addAll(PackGate.violations(pdf)));
        thread.setUncaughtExceptionHandler((failed, e) -> violations.add(e.toString()));
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        thread.join();
        System.out.print(violations);
    }
}
