package io.wertpfad.intake;

import io.wertpfad.archive.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a file came from, and whether files of its kind are taken from there. Decisions, meetings, hurdles and building
 * blocks come through the steering's folder and nothing else does, so that the rights on the two folders say who may tell
 * what: neither do analysts write decisions, nor do those who decide write what was measured.
 */
enum Placement {
    INBOX,
    STEERING,
    /** A file that is only looked at, or one that was accepted long ago. */
    ELSEWHERE;

    static Placement of(Workspace workspace, Path file) {
        Path place = file.toAbsolutePath().normalize();
        if (place.startsWith(workspace.steeringInbox())) {
            return STEERING;
        }
        return place.startsWith(workspace.inbox()) ? INBOX : ELSEWHERE;
    }

    /** Why a file of this kind is not taken from here. */
    Optional<Problem> refusal(FileKind kind) {
        if (this == INBOX && kind.steering()) {
            return Optional.of(Problem.of(Placement.class, "steering_only", kind.name()));
        }
        return this == STEERING && !kind.steering()
                ? Optional.of(Problem.of(Placement.class, "not_of_steering", kind.name()))
                : Optional.empty();
    }

    /** What someone who only looks at a file of this kind should know. */
    Optional<Warning> hint(FileKind kind) {
        return this == ELSEWHERE && kind.steering()
                ? Optional.of(Warning.of(Placement.class, "steering_place", kind.name()))
                : Optional.empty();
    }
}
