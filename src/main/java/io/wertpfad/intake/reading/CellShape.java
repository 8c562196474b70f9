package io.wertpfad.intake.reading;

/** What a cell looks like, before anything is known of its column. */
enum CellShape {
    EMPTY,
    NUMBER,
    DATE,
    TEXT;

    /** No number or date with all that people write beside it is longer; and long texts are many. */
    private static final int LONGEST = 80;

    static CellShape of(String cell) {
        String text = CellText.strip(cell);
        if (CellText.isAbsent(text)) {
            return EMPTY;
        }
        int digits = digits(text);
        if (digits == 0 || text.length() > LONGEST) {
            return TEXT;
        }
        DateText date = digits < 2 || digits == text.length() ? null : DateForms.read(text);
        if (date != null && (exists(date, true) || exists(date, false))) {
            return DATE;
        }
        return NumberColumn.evidence(text) == NumberText.Evidence.NONE ? TEXT : NUMBER;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += CellText.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean exists(DateText date, boolean dayFirst) {
        return date.date(dayFirst) instanceof ParsedDate.Span;
    }

    /** Whether the shape tells a column from others: numbers and dates do. */
    boolean isTyped() {
        return this == NUMBER || this == DATE;
    }
}
