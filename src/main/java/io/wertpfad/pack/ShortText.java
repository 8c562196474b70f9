package io.wertpfad.pack;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Names and sentences with a limited number of letters. In a sentence the names are shortened first, so that it still says
 * what it says; where that is not enough, its end is cut.
 *
 * @param name the most letters of a name
 * @param sentence the most letters of a sentence
 */
record ShortText(Language language, int name, int sentence) {

    private static final String MORE = "…";

    String name(@Nullable Object said) {
        return shortened(
                said instanceof Message message ? inShort(message).in(language) : new Say(language).text(said));
    }

    String sentence(Message said) {
        String text = inShort(said).in(language);
        if (text.codePointCount(0, text.length()) <= sentence) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, sentence - 1));
        int word = start.lastIndexOf(' ');
        return (word > sentence / 2 ? start.substring(0, word) : start).strip() + MORE;
    }

    private Message inShort(Message said) {
        return new Message(
                said.bundle(),
                said.key(),
                said.arguments().stream().map(this::argument).toList());
    }

    /** A number, a day and the like as they are: a pattern may choose by them. */
    private Object argument(Object argument) {
        if (argument instanceof Collection<?> list) {
            return list.stream().map(this::argument).toList();
        }
        if (argument instanceof Message message) {
            return inShort(message);
        }
        return argument instanceof String || argument instanceof Wording ? name(argument) : argument;
    }

    private String shortened(String text) {
        return TextLines.shortened(text, name);
    }
}
