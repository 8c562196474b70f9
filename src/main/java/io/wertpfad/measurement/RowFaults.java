package io.wertpfad.measurement;

import io.wertpfad.intake.Field;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.RowOutcome.Fault;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with one record, in the order in which it was found; most have none. */
final class RowFaults {

    private List<Fault> faults = List.of();

    void add(Field field, Problem problem) {
        if (faults.isEmpty()) {
            faults = new ArrayList<>();
        }
        faults.add(new Fault(field, problem));
    }

    void add(Field field, String code, Object... arguments) {
        add(field, Problem.of(RowFaults.class, code, arguments));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return faults;
    }
}
