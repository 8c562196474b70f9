package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with one file, so that all of it is said at once. */
final class Findings {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(Place place, Message message) {
        problems.add(Problem.at(file, place, message));
    }

    void add(Place place, String key, Object... arguments) {
        add(place, message(key, arguments));
    }

    void warn(Place place, String key, Object... arguments) {
        warnings.add(Problem.at(file, place, message(key, arguments)));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    static Message message(String key, Object... arguments) {
        return Message.of(Findings.class, key, arguments);
    }

    /** {@code Did you mean "…"?} with a space before it, or nothing. */
    static Object didYouMean(String given, Collection<String> valid) {
        List<String> nearest = NearestNames.of(given, valid);
        return nearest.isEmpty() ? "" : message("did_you_mean", nearest.get(0));
    }
}
