package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.Locale;

/** What the steering has to settle when it decides on a use case: the recommendation leaves it open. */
record OpenQuestion(UseCasePart useCase, Customer customer) {

    Message message() {
        return switch (useCase.advice()) {
            case SCALE -> scale();
            case ADAPT ->
                Message.of(
                        OpenQuestion.class, "question." + useCase.rule().name().toLowerCase(Locale.ROOT));
            case END -> end();
            case CONTINUE -> Message.of(OpenQuestion.class, "question.continue");
        };
    }

    private Message scale() {
        Wording next = useCase.charter().nextStage();
        return next == null
                ? Message.of(OpenQuestion.class, "question.scale")
                : Message.of(OpenQuestion.class, "question.scale.next", next);
    }

    private Message end() {
        return customer.withStatus(UseCase.Status.WAITING).stream()
                .findFirst()
                .map(waiting -> Message.of(OpenQuestion.class, "question.end.waiting", waiting.name()))
                .orElseGet(() -> Message.of(OpenQuestion.class, "question.end"));
    }
}
