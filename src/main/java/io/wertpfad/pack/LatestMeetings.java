package io.wertpfad.pack;

import io.wertpfad.pack.PointsPart.MeetingLine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The meetings that are printed: the latest, and earlier ones of which something is overdue. */
record LatestMeetings(List<MeetingLine> all) {

    /** Half a year of meetings, or one and a half. */
    private static final int LATEST = 6;

    /** So many rows of one meeting stay on a page, with texts of several lines. */
    private static final int TOGETHER = 6;

    /** One at which much was agreed comes in parts, none of which is longer than a page: each has the date again. */
    List<MeetingLine> lines() {
        return listed().flatMap(m -> m.agreed().size() <= TOGETHER
                        ? Stream.of(m)
                        : Pages.parts(m.agreed(), TOGETHER).stream()
                                .map(part -> new MeetingLine(m.on(), m.present(), m.absent(), part)))
                .toList();
    }

    int notListed() {
        return all.size() - (int) listed().count();
    }

    private Stream<MeetingLine> listed() {
        return IntStream.range(0, all.size())
                .filter(i -> i < LATEST || all.get(i).agreed().stream().anyMatch(a -> a.overdueDays() > 0))
                .mapToObj(all::get);
    }
}
