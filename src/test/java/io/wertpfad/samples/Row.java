package io.wertpfad.samples;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** One record of an export before it is written: dates and numbers are still dates and numbers. */
record Row(Map<Field, Object> cells) {

    Row {
        cells = Collections.unmodifiableMap(new EnumMap<>(cells));
    }

    static Row of(Story story, LocalDateTime at) {
        return new Row(Map.of(Field.USE_CASE, story.useCase(), Field.MEASURE, story.measure(), Field.DATE, at));
    }

    Row with(Field field, Object content) {
        Map<Field, Object> more = new EnumMap<>(cells);
        more.put(field, content);
        return new Row(more);
    }

    /** What is to be written; an empty text if the row has nothing to say there. */
    Object cell(Field field) {
        return cells.getOrDefault(field, "");
    }

    String text(Field field) {
        return cell(field).toString();
    }

    LocalDateTime at() {
        return (LocalDateTime) cell(Field.DATE);
    }

    YearMonth month() {
        return YearMonth.from(at());
    }

    BigDecimal number(Field field) {
        return cells.get(field) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }
}
