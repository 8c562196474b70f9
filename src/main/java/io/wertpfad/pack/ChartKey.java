package io.wertpfad.pack;

import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Kind;
import io.wertpfad.trend.Assessment.Part;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The marks of values in a chart, and what they mean. */
enum ChartKey {
    VALUE(Kind.COMMON_CAUSE, "actual"),
    OUTSIDE(Kind.COMMON_CAUSE, "actual"),
    IMPROVEMENT(Kind.IMPROVEMENT, "good"),
    CONCERN(Kind.CONCERN, "bad");

    private final Kind kind;
    private final String colour;

    ChartKey(Kind kind, String colour) {
        this.kind = kind;
        this.colour = colour;
    }

    /** The marks that a chart has. */
    static List<ChartKey> of(Assessment assessment) {
        return Arrays.stream(values())
                .filter(k -> assessment.points().stream().anyMatch(p -> p.value() != null && of(p) == k))
                .toList();
    }

    static ChartKey of(AssessedPoint point) {
        if (!point.signals().isEmpty() && point.kind() != Kind.COMMON_CAUSE) {
            return point.kind() == Kind.IMPROVEMENT ? IMPROVEMENT : CONCERN;
        }
        return point.part() == Part.BASELINE || point.part() == Part.PILOT ? VALUE : OUTSIDE;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "chart.key." + code();
    }

    void draw(Graphics2D graphics, AffineTransform place, ChartStyle style) {
        Shape mark = place.createTransformedShape(Marks.of(kind));
        graphics.setPaint(this == OUTSIDE ? Color.WHITE : style.colour(colour));
        graphics.fill(mark);
        graphics.setPaint(style.colour(colour));
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(mark);
    }
}
