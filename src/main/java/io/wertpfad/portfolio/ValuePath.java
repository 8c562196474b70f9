package io.wertpfad.portfolio;

import io.wertpfad.text.Wording;
import java.util.List;

/** The picture that both sides share: the customer's stages, each use case paying into one of them. */
public record ValuePath(Wording picture, List<Stage> stages) {

    public ValuePath {
        stages = List.copyOf(stages);
    }

    public record Stage(String id, Wording name) {}
}
