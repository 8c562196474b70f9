package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was agreed for a use case. */
final class CharterReader {

    private final Findings findings;
    private final Values values;
    private final Moments moments;
    private final PackCalendar calendar;

    CharterReader(Findings findings, Values values, PackCalendar calendar) {
        this.findings = findings;
        this.values = values;
        this.moments = new Moments(findings, values);
        this.calendar = calendar;
    }

    @Nullable
    Charter read(@Nullable Node node) {
        Fields fields = values.fields(
                node,
                "agreed_on",
                "agreed_by",
                "place",
                "baseline",
                "pilot",
                "decision_date",
                "next_stage",
                "measures");
        if (fields == null) {
            return null;
        }
        LocalDate agreedOn = moments.day(fields.required("agreed_on", "2025-12-10"));
        Set<Party> agreedBy = parties(fields.optional("agreed_by"));
        Charter.Place place = place(fields.required("place", "{site: Bremen, area: Halle 3}"));
        Window baseline = window(fields.required("baseline", "{from: 2025-01, to: 2025-12}"));
        Window pilot = window(fields.required("pilot", "{from: 2026-01, to: 2026-12}"));
        LocalDate decision = moments.day(fields.required("decision_date", "2027-01-20"));
        Wording nextStage = values.wording(fields.optional("next_stage"));
        List<Measure> measures = measures(fields, baseline);
        new Timeline(findings, calendar, fields).check(agreedOn, baseline, pilot, decision, measures);
        if (agreedOn == null || place == null || baseline == null || pilot == null || decision == null) {
            return null;
        }
        return new Charter(agreedOn, agreedBy, place, baseline, pilot, decision, nextStage, measures);
    }

    private Set<Party> parties(@Nullable Node node) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        for (Node item : values.items(node)) {
            Party party = values.choice(item, Party.class);
            if (party != null && !parties.add(party)) {
                findings.add(item.place(), "party.twice", party.code());
            }
        }
        return parties;
    }

    private Charter.@Nullable Place place(@Nullable Node node) {
        Fields fields = values.fields(node, "site", "area");
        if (fields == null) {
            return null;
        }
        String site = values.text(fields.required("site", "Bremen"));
        String area = values.text(fields.optional("area"));
        return site == null ? null : new Charter.Place(site, area);
    }

    private @Nullable Window window(@Nullable Node node) {
        Fields fields = values.fields(node, "from", "to");
        if (fields == null) {
            return null;
        }
        YearMonth from = moments.month(fields.required("from", "2025-01"));
        YearMonth to = moments.month(fields.required("to", "2025-12"));
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            findings.add(fields.place("to"), "window.reversed", from, to);
            return null;
        }
        return new Window(from, to);
    }

    private List<Measure> measures(Fields fields, @Nullable Window baseline) {
        Node list = fields.required("measures", "[{id: downtime, …}]");
        MeasureReader reader = new MeasureReader(findings, values, baseline);
        Map<String, Place> seen = new LinkedHashMap<>();
        List<Measure> measures = new ArrayList<>();
        for (Node item : values.items(list)) {
            Measure measure = reader.read(item, seen);
            if (measure != null) {
                measures.add(measure);
            }
        }
        if (list != null && reader.nothingIsKey()) {
            findings.add(list.place(), "measures.no_key");
        }
        return measures;
    }
}
