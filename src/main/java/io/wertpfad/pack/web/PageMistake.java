package io.wertpfad.pack.web;

import io.wertpfad.text.Message;
import io.wertpfad.text.TemplateMistake;

/** What cannot be on a page, said to the owner of the templates. */
final class PageMistake {

    private PageMistake() {}

    static TemplateMistake in(String template, String key, Object... arguments) {
        return at(template, 0, key, arguments);
    }

    static TemplateMistake at(String file, int line, String key, Object... arguments) {
        return TemplateMistake.at(file, line, Message.of(PageMistake.class, key, arguments));
    }
}
