package io.wertpfad.intake.reading;

/** What a cell looks like, before anything is known of its column. */
enum CellShape {
    EMPTY,
    NUMBER,
    DATE,
    TEXT;

    static CellShape of(String cell) {
        String text = CellText.strip(cell);
        if (CellText.isAbsent(text)) {
            return EMPTY;
        }
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return TEXT;
        }
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        DateText date = digits ? null : DateForms.read(text);
        if (date != null && (exists(date, true) || exists(date, false))) {
            return DATE;
        }
        return NumberColumn.evidence(text) == NumberText.Evidence.NONE ? TEXT : NUMBER;
    }

    private static boolean exists(DateText date, boolean dayFirst) {
        return date.date(dayFirst) instanceof ParsedDate.Span;
    }

    /** Whether the shape tells a column from others: numbers and dates do. */
    boolean isTyped() {
        return this == NUMBER || this == DATE;
    }
}
