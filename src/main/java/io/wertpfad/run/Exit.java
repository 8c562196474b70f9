package io.wertpfad.run;

/** What a command's exit code says. */
enum Exit {
    DONE(0),
    /** Done, but something was rejected, left out, held back by a check or is incomplete. */
    DONE_WITH_REMARKS(1),
    /** Wrong usage or configuration; nothing was changed. */
    WRONG_USAGE(2),
    /** Can be resumed by the same command. */
    FAILED(3),
    ALREADY_RUNNING(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
