package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;

/**
 * Collects what the cells of a column say about its decimal sign. A single cell proves a sign ({@code 12,5},
 * {@code 1.234,56}), or proves nothing ({@code 12}), or would be a number with either ({@code 1.234}).
 */
public final class NumberColumn {

    private static final long THIN = 20;

    private long points;
    private long commas;
    private long ambiguous;
    private int firstPoint;
    private int firstComma;
    private int firstAmbiguous;
    private String pointCell = "";
    private String commaCell = "";
    private String ambiguousCell = "";

    /** Takes the evidence of a cell. */
    public void see(String cell, int line) {
        see(cell, line, 1);
    }

    /** Takes the evidence of a cell and of others that are decided alike and come further down. */
    public void see(String cell, int line, long times) {
        NumberText.Evidence evidence = evidence(cell);
        if (evidence == NumberText.Evidence.POINT) {
            if (points == 0) {
                firstPoint = line;
                pointCell = cell;
            }
            points += times;
        } else if (evidence == NumberText.Evidence.COMMA) {
            if (commas == 0) {
                firstComma = line;
                commaCell = cell;
            }
            commas += times;
        } else if (evidence == NumberText.Evidence.AMBIGUOUS) {
            if (ambiguous == 0) {
                firstAmbiguous = line;
                ambiguousCell = CellText.strip(cell);
            }
            ambiguous += times;
        }
    }

    /**
     * Decides. The cells decide if they can; where they contradict each other, most win and the others are bad; where
     * they leave it open, the defaults decide.
     */
    public NumberReading decide(Defaults defaults) {
        boolean contradictory = points > 0 && commas > 0;
        boolean proven = points != commas;
        char sign = proven ? points > commas ? '.' : ',' : defaults.decimalSign();
        int against = contradictory ? sign == '.' ? firstComma : firstPoint : 0;
        Message warning = null;
        if (!proven && !contradictory && ambiguous > 0) {
            warning = openToDoubt(sign);
        } else if (!contradictory && sign != defaults.decimalSign() && isProofThin()) {
            warning = thinProof(sign);
        }
        return new NumberReading(sign, proven, against, warning);
    }

    /** A single slip must not turn a thousand thousands into decimals unseen. */
    private boolean isProofThin() {
        return Math.max(points, commas) * THIN < ambiguous;
    }

    private Message thinProof(char sign) {
        boolean point = sign == '.';
        return Message.of(
                NumberColumn.class,
                "reading.number.thin_proof",
                String.valueOf(sign),
                CellText.shown(CellText.strip(point ? pointCell : commaCell)),
                point ? firstPoint : firstComma,
                ambiguous,
                CellText.shown(ambiguousCell),
                ambiguousCellWith(sign));
    }

    private Message openToDoubt(char sign) {
        return Message.of(
                NumberColumn.class,
                "reading.number.ambiguous",
                ambiguous,
                firstAmbiguous,
                CellText.shown(ambiguousCell),
                ambiguousCellWith(sign),
                ambiguousCellWith(sign == '.' ? ',' : '.'));
    }

    /** The first ambiguous cell as it reads with a decimal sign, without a sign between thousands. */
    private String ambiguousCellWith(char sign) {
        NumberText number = NumberText.of(ambiguousCell);
        String digits = number == null ? null : number.digits(sign);
        return digits == null ? ambiguousCell : digits.replace('.', sign);
    }

    /** The evidence of a cell; plain digits, most of all cells, need no taking apart. */
    static NumberText.Evidence evidence(String cell) {
        int length = cell.length();
        int from = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        int sign = -1;
        for (int i = from; i < length; i++) {
            char c = cell.charAt(i);
            if (c == '.' || c == ',') {
                if (sign >= 0) {
                    return evidenceOfUnusual(cell);
                }
                sign = i;
            } else if (!CellText.isDigit(c)) {
                return evidenceOfUnusual(cell);
            }
        }
        if (sign < 0) {
            return NumberText.Evidence.NEUTRAL;
        }
        int decimals = length - sign - 1;
        if (decimals == 0) {
            return NumberText.Evidence.NONE;
        }
        int whole = sign - from;
        if (decimals == 3 && whole >= 1 && whole <= 3 && cell.charAt(from) != '0') {
            return NumberText.Evidence.AMBIGUOUS;
        }
        return cell.charAt(sign) == '.' ? NumberText.Evidence.POINT : NumberText.Evidence.COMMA;
    }

    private static NumberText.Evidence evidenceOfUnusual(String cell) {
        NumberText number = NumberText.of(CellText.strip(cell));
        return number == null ? NumberText.Evidence.NONE : number.evidence();
    }
}
