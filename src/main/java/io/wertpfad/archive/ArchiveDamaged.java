package io.wertpfad.archive;

import io.wertpfad.text.Message;

/** The archive contradicts itself; nothing was changed, and a person has to look. */
public final class ArchiveDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    public ArchiveDamaged(Message problem) {
        super(problem.key());
        this.problem = problem;
    }

    /** What is wrong, where, and what to do. */
    public Message problem() {
        return problem;
    }
}
