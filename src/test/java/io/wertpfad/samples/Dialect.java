package io.wertpfad.samples;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/**
 * How a tool writes a CSV file.
 *
 * @param grouped whether thousands are set off: by a point beside a decimal comma, by a comma beside a decimal point
 * @param suffix what the tool adds to each number, such as a currency sign
 */
record Dialect(
        Charset charset,
        boolean byteOrderMark,
        String delimiter,
        String lineEnd,
        char decimal,
        boolean grouped,
        DateStyle dates,
        String suffix) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int THOUSANDS = 3;
    private static final String CRLF = "\r\n";

    static final Dialect SAP = new Dialect(WINDOWS, false, ";", CRLF, ',', true, DateStyle.GERMAN_DAY, "");
    static final Dialect GERMAN_EXCEL = new Dialect(WINDOWS, false, ";", CRLF, ',', false, DateStyle.GERMAN_DAY, "");
    static final Dialect GERMAN_EXCEL_UTF8 =
            new Dialect(StandardCharsets.UTF_8, true, ";", CRLF, ',', true, DateStyle.GERMAN_DAY, "");
    static final Dialect AMERICAN =
            new Dialect(StandardCharsets.UTF_8, false, ",", CRLF, '.', true, DateStyle.US_DAY, "");
    static final Dialect ISO = new Dialect(StandardCharsets.UTF_8, false, ",", "\n", '.', false, DateStyle.ISO_DAY, "");
    static final Dialect TABBED =
            new Dialect(StandardCharsets.UTF_8, false, "\t", "\n", '.', false, DateStyle.ISO_DAY, "");

    Dialect dates(DateStyle style) {
        return new Dialect(charset, byteOrderMark, delimiter, lineEnd, decimal, grouped, style, suffix);
    }

    Dialect suffix(String text) {
        return new Dialect(charset, byteOrderMark, delimiter, lineEnd, decimal, grouped, dates, text);
    }

    /** One cell, quoted where the tool would have to. */
    String write(Object content) {
        String text = plain(content);
        boolean quoted = text.contains(delimiter) || text.contains("\"") || text.contains("\n");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String plain(Object content) {
        if (content instanceof BigDecimal number) {
            return format(number) + suffix;
        }
        if (content instanceof LocalDateTime at) {
            return dates.write(at);
        }
        return content.toString();
    }

    private String format(BigDecimal number) {
        String digits = number.toPlainString();
        int point = digits.indexOf('.');
        StringBuilder written = new StringBuilder(digits);
        if (point >= 0) {
            written.setCharAt(point, decimal);
        }
        int whole = point < 0 ? digits.length() : point;
        for (int i = whole - THOUSANDS; grouped && i > 0; i -= THOUSANDS) {
            written.insert(i, decimal == ',' ? '.' : ',');
        }
        return written.toString();
    }
}
