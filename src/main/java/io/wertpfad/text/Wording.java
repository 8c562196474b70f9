package io.wertpfad.text;

/** What a portfolio file says once in each language, such as the name of a use case. */
public record Wording(String de, String en) {

    public String in(Language language) {
        return language == Language.DE ? de : en;
    }
}
