package io.wertpfad.intake.reading;

/** A written date, taken apart. */
sealed interface DateText {

    /** How it was written, such as {@code dd.MM.yyyy}. */
    String pattern(boolean dayFirst);

    /** What it says. */
    ParsedDate date(boolean dayFirst);

    /** A date that reads one way only. */
    record Settled(ParsedDate date, String pattern) implements DateText {
        @Override
        public String pattern(boolean dayFirst) {
            return pattern;
        }

        @Override
        public ParsedDate date(boolean dayFirst) {
            return date;
        }
    }

    /** A date whose first two numbers are day and month in either order, such as {@code 03/04/2026}. */
    record Open(int first, int second, int year, char sign, String rest) implements DateText {
        @Override
        public String pattern(boolean dayFirst) {
            return (dayFirst ? "dd" + sign + "MM" : "MM" + sign + "dd") + sign + rest;
        }

        @Override
        public ParsedDate date(boolean dayFirst) {
            return dayFirst ? Calendar.day(year, second, first) : Calendar.day(year, first, second);
        }

        boolean exists(boolean dayFirst) {
            return date(dayFirst) instanceof ParsedDate.Span;
        }

        /** Whether it is one date with the day first and another one with the month first. */
        boolean isAmbiguous() {
            return first != second && exists(true) && exists(false);
        }
    }
}
