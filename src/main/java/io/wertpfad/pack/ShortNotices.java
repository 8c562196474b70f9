package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.Notice;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the steering has decided so far, as short as page 1 needs it: decisions without all four parties are counted, of which
 * there may be one in every month. The sidecar has every sentence.
 */
record ShortNotices(List<Notice> notices) {

    private static final String NOT_JOINT = "remark.not_joint";
    private static final Set<String> COUNTED = Set.of(NOT_JOINT, NOT_JOINT + ".closed");
    private static final Set<String> SHORTENED = Set.of("remark.adapted", "remark.too_short", "remark.settled");

    /** What is said of one use case. */
    record NoticeLine(String useCase, Wording name, List<Message> said) {

        NoticeLine {
            said = List.copyOf(said);
        }
    }

    /** A line for each use case of which there is something to say. */
    List<NoticeLine> lines() {
        Map<String, List<Notice>> byUseCase = new LinkedHashMap<>();
        notices.forEach(n ->
                byUseCase.computeIfAbsent(n.useCase(), id -> new ArrayList<>()).add(n));
        return byUseCase.values().stream()
                .map(of -> new NoticeLine(
                        of.get(0).useCase(),
                        of.get(0).name(),
                        said(of.stream().map(Notice::what).toList())))
                .toList();
    }

    /** Whether a decision point is still open because a decision on it was not joint. */
    boolean leftOpen() {
        return notices.stream().anyMatch(n -> n.what().key().equals(NOT_JOINT));
    }

    private static List<Message> said(List<Message> remarks) {
        List<Message> said = new ArrayList<>();
        for (Message remark : remarks) {
            if (SHORTENED.contains(remark.key())) {
                said.add(inShort(remark.key(), remark.arguments()));
            } else if (!COUNTED.contains(remark.key())) {
                said.add(remark);
            }
        }
        List<Message> counted =
                remarks.stream().filter(r -> COUNTED.contains(r.key())).toList();
        counted.stream()
                .max(Comparator.comparing(r -> (LocalDate) r.arguments().get(0)))
                .ifPresent(last -> said.add(inShort(
                        last.key(),
                        List.of(last.arguments().get(0), last.arguments().get(1), without(counted), counted.size()))));
        return said;
    }

    /** Who was missing, if it was the same at all of them; else that not all four parties were there. */
    private static Object without(List<Message> counted) {
        Set<?> absent = counted.stream().map(r -> r.arguments().get(2)).collect(Collectors.toSet());
        return absent.size() == 1 && absent.iterator().next() instanceof List<?> parties
                ? and(parties.stream()
                        .map(p -> inShort("without." + ((Message) p).key(), List.of()))
                        .toList())
                : inShort("without.all", List.of());
    }

    private static Message and(List<Message> parties) {
        int last = parties.size() - 1;
        return last == 0
                ? parties.get(0)
                : inShort("without.and", List.of(parties.subList(0, last), parties.get(last)));
    }

    private static Message inShort(String key, List<?> arguments) {
        return Message.of(ShortNotices.class, key, arguments.toArray());
    }
}
