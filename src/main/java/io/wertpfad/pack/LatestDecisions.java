package io.wertpfad.pack;

import io.wertpfad.pack.PointsPart.DecisionLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which decisions are printed: the latest and the last of each use case in full, and in short those that were not joint and
 * after which nothing was jointly decided. The sidecar has all of them.
 *
 * @param all the newest first
 */
record LatestDecisions(List<DecisionLine> all) {

    /** Two for each place. */
    private static final int LATEST = 6;

    List<DecisionLine> lines() {
        List<DecisionLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> closed = new HashSet<>();
        for (DecisionLine decision : all) {
            boolean last = seen.add(decision.useCase());
            if (last || lines.size() < LATEST) {
                lines.add(decision);
            } else if (!decision.isJoint() && !closed.contains(decision.useCase())) {
                lines.add(decision.inShort());
            }
            if (decision.counts()) {
                closed.add(decision.useCase());
            }
        }
        return lines;
    }

    /** How many of the lines leave out what was known then. */
    int shortened() {
        return (int) lines().stream().filter(line -> !all.contains(line)).count();
    }
}
