package io.wertpfad.run;

/** Whether the program was asked to stop: then the database closes under the feet of whatever is at work. */
final class Shutdown {

    private Shutdown() {}

    static boolean isUnderWay() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
