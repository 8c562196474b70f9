package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: how it is called, in what it is counted and what was agreed of it.
 *
 * @param name null for a bare series
 * @param unit the symbol as people read it, empty for a bare series
 * @param monthly whether a value is an amount of its month, such as a sum
 */
record Subject(
        @Nullable Wording name,
        Wording unit,
        boolean percent,
        boolean monthly,
        boolean lowerIsBetter,
        Measure.@Nullable Target target,
        double relevance,
        boolean relativeRelevance) {

    static Subject of(Measure measure) {
        return new Subject(
                measure.name(),
                new Wording(measure.unit().symbol(Language.DE), measure.unit().symbol(Language.EN)),
                measure.unit().isPercent(),
                measure.aggregate() == Aggregate.SUM || measure.aggregate() == Aggregate.COUNT,
                measure.better() == Measure.Better.LOWER,
                measure.target(),
                measure.relevance().amount().doubleValue(),
                measure.relevance().relative());
    }

    /** As the subject of a sentence whose verb follows. */
    Message inSentence() {
        return name == null
                ? Message.of(Subject.class, "subject.series")
                : Message.of(Subject.class, "subject.measure", name);
    }

    /** What stands before a sentence that has a subject of its own; nothing before one about a bare series. */
    Message prefix() {
        return name == null
                ? Message.of(Subject.class, "prefix.series")
                : Message.of(Subject.class, "prefix.measure", name);
    }

    /** As the beginning of a headline. */
    Message heading() {
        return name == null
                ? Message.of(Subject.class, "heading.series")
                : Message.of(Subject.class, "heading.measure", name);
    }
}
