package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects what is wrong with one YAML file, so that all of it is said at once. Each reader of such files says it in the
 * words of its own package.
 */
public final class Findings {

    private final String file;
    private final Class<?> speaker;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * Findings in a file.
     *
     * @param speaker a class of the package whose bundle has the words
     */
    public Findings(String file, Class<?> speaker) {
        this.file = file;
        this.speaker = speaker;
    }

    Findings(String file) {
        this(file, Findings.class);
    }

    public void add(Place place, Message message) {
        problems.add(Problem.at(file, place, message));
    }

    /** Something that only the reader of this kind of file can say. */
    public void add(Place place, String key, Object... arguments) {
        add(place, Message.of(speaker, key, arguments));
    }

    /** Something that is said in the same words whatever the file is. */
    void addGeneral(Place place, String key, Object... arguments) {
        add(place, message(key, arguments));
    }

    void warn(Place place, String key, Object... arguments) {
        warnings.add(Problem.at(file, place, message(key, arguments)));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    static Message message(String key, Object... arguments) {
        return Message.of(Findings.class, key, arguments);
    }

    /** {@code Did you mean "…"?} with a space before it, or nothing. */
    public static Object didYouMean(String given, Collection<String> valid) {
        List<String> nearest = NearestNames.of(given, valid);
        return nearest.isEmpty() ? "" : message("did_you_mean", nearest.get(0));
    }
}
