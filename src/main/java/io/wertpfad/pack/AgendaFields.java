package io.wertpfad.pack;

import io.wertpfad.decision.agenda.Beat;
import io.wertpfad.decision.agenda.Focus;
import io.wertpfad.decision.agenda.Follow;
import io.wertpfad.decision.agenda.Limbo;
import io.wertpfad.decision.agenda.Moves;
import io.wertpfad.decision.agenda.Serving;
import io.wertpfad.decision.agenda.Slot;
import io.wertpfad.decision.agenda.Strength;
import io.wertpfad.pack.PointsPart.EvidenceLine;
import io.wertpfad.pack.PointsPart.FigureLine;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of what a steering has to know beside the figures. */
record AgendaFields(SidecarFields texts) {

    Fields moves(Moves moves) {
        return new Fields()
                .with("agreed", SidecarFields.text(moves.agreed()))
                .with("current", SidecarFields.text(moves.current()))
                .with("dates", moves.dates().stream().map(SidecarFields::text).toList())
                .with(
                        "moves",
                        moves.moves().stream()
                                .map(m -> new Fields()
                                        .with("on", SidecarFields.text(m.on()))
                                        .with("from", SidecarFields.text(m.from()))
                                        .with("to", SidecarFields.text(m.to()))
                                        .with("by", m.by().code())
                                        .with("extension", m.isExtension()))
                                .toList())
                .with("without_end", moves.isWithoutEnd())
                .with("sentences", texts.texts(moves.sentences()));
    }

    @Nullable
    Fields evidence(@Nullable EvidenceLine evidence) {
        return evidence == null
                ? null
                : new Fields()
                        .with("period", SidecarFields.text(evidence.period()))
                        .with("reported", evidence.reported())
                        .with("advice", evidence.advice().code())
                        .with("main_reason", texts.text(evidence.mainReason()))
                        .with(
                                "figures",
                                evidence.figures().stream().map(this::figure).toList());
    }

    private Fields figure(FigureLine figure) {
        return new Fields()
                .with("measure", figure.measure())
                .with("name", texts.text(figure.name()))
                .with("unit", figure.unit().symbol())
                .with("baseline", figure.baseline())
                .with("pilot", figure.pilot())
                .with("change", figure.change())
                .with("change_percent", figure.changePercent())
                .with("verdict", figure.verdict().code())
                .with("headline", texts.text(figure.headline()));
    }

    Fields limbo(Limbo limbo) {
        return new Fields()
                .with("use_case", limbo.useCase())
                .with("name", texts.text(limbo.name()))
                .with("kind", limbo.kind().code())
                .with("since", SidecarFields.text(limbo.since()))
                .with("days", limbo.days())
                .with("concerns_meeting", limbo.concernsMeeting())
                .with("what", texts.text(limbo.what()));
    }

    Fields follow(Follow follow) {
        return new Fields()
                .with("use_case", follow.useCase())
                .with("name", texts.text(follow.name()))
                .with("since", SidecarFields.text(follow.since()))
                .with("days", follow.days())
                .with("flagged", follow.flagged())
                .with("what", texts.text(follow.what()));
    }

    Fields beat(Beat beat) {
        Beat.LastMeeting last = beat.last();
        return new Fields()
                .with("cadence", beat.cadence().name().toLowerCase(Locale.ROOT))
                .with("expected", beat.expected())
                .with("held", beat.held())
                .with("missed", beat.missed().stream().map(this::slot).toList())
                .with(
                        "without_customer",
                        beat.withoutCustomer().stream().map(SidecarFields::text).toList())
                .with(
                        "last",
                        last == null
                                ? null
                                : new Fields()
                                        .with("on", SidecarFields.text(last.on()))
                                        .with(
                                                "absent",
                                                last.absent().stream()
                                                        .map(Party::code)
                                                        .toList())
                                        .with("agreed", last.agreed())
                                        .with("done", last.done())
                                        .with("overdue", last.overdue()))
                .with("open", beat.open().stream().map(AgendaFields::open).toList())
                .with(
                        "acting",
                        beat.acting().stream()
                                .map(a -> new Fields()
                                        .with("role", a.role())
                                        .with("agreed", a.agreed())
                                        .with("agreed_overdue", a.agreedOverdue())
                                        .with("hurdles", a.hurdles())
                                        .with("hurdles_overdue", a.hurdlesOverdue()))
                                .toList())
                .with("next", next(beat.next()))
                .with("sentences", texts.texts(beat.sentences()));
    }

    private static Fields open(Beat.OpenItem open) {
        return new Fields()
                .with("on", SidecarFields.text(open.on()))
                .with("what", open.what())
                .with("owner_role", open.ownerRole())
                .with("due", SidecarFields.text(open.due()))
                .with("days", open.days())
                .with("overdue_days", open.overdueDays());
    }

    private Fields next(Beat.NextMeeting next) {
        return slot(next.slot())
                .with(
                        "decisions",
                        next.decisions().stream()
                                .map(d -> new Fields()
                                        .with("use_case", d.useCase())
                                        .with("name", texts.text(d.name()))
                                        .with("decision_date", SidecarFields.text(d.decisionDate()))
                                        .with("overdue_days", d.overdueDays())
                                        .with("next_stage", texts.text(d.nextStage())))
                                .toList())
                .with("what", texts.text(next.what()));
    }

    private Fields slot(Slot slot) {
        return new Fields()
                .with("from", SidecarFields.text(slot.from()))
                .with("to", SidecarFields.text(slot.to()))
                .with("label", texts.text(slot.label()));
    }

    Fields change(Focus.Shift change) {
        return new Fields()
                .with("on", SidecarFields.text(change.on()))
                .with("came", change.came().stream().map(this::moved).toList())
                .with("went", change.went().stream().map(this::moved).toList());
    }

    private Fields moved(Focus.Moved moved) {
        return new Fields()
                .with("use_case", moved.useCase())
                .with("name", texts.text(moved.name()))
                .with("why", texts.text(moved.why()));
    }

    Fields waiting(StaysPart.WaitingLine waiting) {
        return new Fields()
                .with("use_case", waiting.useCase())
                .with("name", texts.text(waiting.name()))
                .with("contribution", texts.text(waiting.contribution()))
                .with("place", waiting.place())
                .with("since", SidecarFields.text(waiting.since()))
                .with("days", waiting.days())
                .with("agreed", waiting.agreed());
    }

    Fields strength(Strength strength) {
        return new Fields()
                .with("use_case", strength.useCase())
                .with("name", texts.text(strength.name()))
                .with("grade", strength.grade().code())
                .with("points", strength.points())
                .with(
                        "parts",
                        strength.parts().stream()
                                .map(p -> new Fields()
                                        .with("component", p.component().code())
                                        .with("label", texts.text(p.component().label()))
                                        .with("points", p.points())
                                        .with("most", p.component().most())
                                        .with("why", texts.text(p.why())))
                                .toList())
                .with("limits", texts.texts(strength.limits()));
    }

    Fields serving(Serving serving) {
        return new Fields()
                .with("use_case", serving.useCase())
                .with("name", texts.text(serving.name()))
                .with("block", serving.block())
                .with("title", serving.title())
                .with("kind", serving.kind().code())
                .with("status", serving.status().code())
                .with("origin", serving.origin())
                .with("origin_name", texts.text(serving.originName()))
                .with("origin_customer", serving.originCustomer())
                .with("measures", names(serving.measures()))
                .with("scaled_on", SidecarFields.text(serving.scaledOn()))
                .with("reuses", serving.reuses());
    }

    private List<@Nullable String> names(List<Wording> names) {
        return names.stream().map(texts::text).toList();
    }
}
