package io.wertpfad.decision.agenda;

import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Slots in words, those in a row as one stretch: {@code Januar 2026, März 2026 bis Mai 2026}. */
final class Slots {

    private Slots() {}

    static List<Message> of(List<Slot> slots) {
        List<Message> stretches = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= slots.size(); i++) {
            if (i == slots.size() || !slots.get(i - 1).next().equals(slots.get(i))) {
                Message from = slots.get(first).label();
                stretches.add(
                        first == i - 1
                                ? from
                                : Message.of(
                                        Slots.class,
                                        "slot.stretch",
                                        from,
                                        slots.get(i - 1).label()));
                first = i;
            }
        }
        return stretches;
    }
}
