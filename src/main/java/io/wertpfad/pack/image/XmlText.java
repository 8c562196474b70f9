package io.wertpfad.pack.image;

/** Text as XML may hold it. */
final class XmlText {

    private XmlText() {}

    /** Without the control characters and halves of pairs that no XML may hold, not even escaped. */
    static String allowed(String text) {
        return text.codePoints()
                .filter(XmlText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int codePoint) {
        boolean control = codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !control && !half && codePoint != 0xFFFE && codePoint != 0xFFFF;
    }
}
