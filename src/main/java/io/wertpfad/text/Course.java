package io.wertpfad.text;

/** The course of work that takes a while: who waits for it is told how far it is, and may end it between two parts. */
@FunctionalInterface
public interface Course {

    /** Nobody is told and nobody ends it. */
    Course SILENT = () -> false;

    /** Whether to end now: what was not begun is left for the next time. */
    boolean isToStop();

    /** It turned out that there are so many parts to do. */
    default void begins(int parts) {}

    /** One part more is done; it is named as people may read it in a log. */
    default void done(String part) {}
}
