package io.wertpfad.pack;

import io.wertpfad.pack.PointsPart.AgreedLine;
import io.wertpfad.pack.PointsPart.DecisionLine;
import io.wertpfad.pack.PointsPart.HurdleLine;
import io.wertpfad.pack.PointsPart.MeetingLine;
import io.wertpfad.pack.StaysPart.BlockLine;
import io.wertpfad.portfolio.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of "Decision points" and "What stays" in the sidecar. */
record SteeringFields(SidecarFields texts) {

    AgendaFields agenda() {
        return new AgendaFields(texts);
    }

    Fields points(PointsPart points) {
        return new Fields()
                .with(
                        "decisions",
                        points.decisions().stream().map(this::decision).toList())
                .with("follows", points.follows().stream().map(agenda()::follow).toList())
                .with("limbo", points.limbo().stream().map(agenda()::limbo).toList())
                .with("beat", agenda().beat(points.beat()))
                .with(
                        "meetings",
                        points.meetings().stream().map(SteeringFields::meeting).toList())
                .with("hurdles", points.hurdles().stream().map(this::open).toList());
    }

    private Fields decision(DecisionLine decision) {
        return new Fields()
                .with("use_case", decision.useCase())
                .with("name", texts.text(decision.name()))
                .with("on", SidecarFields.text(decision.on()))
                .with("decision", decision.outcome().code())
                .with("joint", decision.isJoint())
                .with("present", codes(decision.present()))
                .with("absent", codes(decision.absent()))
                .with("reason", decision.reason())
                .with("next_decision_date", SidecarFields.text(decision.nextDecisionDate()))
                .with("counts", decision.counts())
                .with("extension", decision.extension())
                .with("evidence", agenda().evidence(decision.evidence()))
                .with("against_recommendation", decision.against())
                .with("notes", texts.texts(decision.notes()));
    }

    private static Fields meeting(MeetingLine meeting) {
        return new Fields()
                .with("on", SidecarFields.text(meeting.on()))
                .with("present", codes(meeting.present()))
                .with("absent", codes(meeting.absent()))
                .with(
                        "agreed",
                        meeting.agreed().stream().map(SteeringFields::agreed).toList());
    }

    private static Fields agreed(AgreedLine agreed) {
        return new Fields()
                .with("what", agreed.what())
                .with("owner_role", agreed.ownerRole())
                .with("due", SidecarFields.text(agreed.due()))
                .with("done", agreed.done())
                .with("done_on", SidecarFields.text(agreed.doneOn()))
                .with("overdue_days", agreed.overdueDays());
    }

    @Nullable
    Fields hurdle(@Nullable HurdleLine hurdle) {
        return hurdle == null ? null : open(hurdle);
    }

    Fields open(HurdleLine hurdle) {
        return new Fields()
                .with("use_case", hurdle.useCase())
                .with("name", texts.text(hurdle.name()))
                .with("text", hurdle.text())
                .with("owner_role", hurdle.ownerRole())
                .with("opened", SidecarFields.text(hurdle.opened()))
                .with("open_days", hurdle.openDays())
                .with("due", SidecarFields.text(hurdle.due()))
                .with("overdue_days", hurdle.overdueDays());
    }

    Fields stays(StaysPart stays) {
        return new Fields()
                .with(
                        "building_blocks",
                        stays.blocks().stream().map(this::block).toList())
                .with(
                        "never_reused",
                        stays.unused().stream()
                                .map(u -> new Fields()
                                        .with("id", u.id())
                                        .with("title", u.title())
                                        .with("since", SidecarFields.text(u.since()))
                                        .with("days", u.days()))
                                .toList())
                .with(
                        "without_building_block",
                        stays.gaps().stream()
                                .map(g -> new Fields()
                                        .with("use_case", g.useCase())
                                        .with("name", texts.text(g.name()))
                                        .with("scaled_since", SidecarFields.text(g.scaledSince()))
                                        .with("days", g.days()))
                                .toList())
                .with("waiting", stays.waiting().stream().map(agenda()::waiting).toList())
                .with("places", stays.places())
                .with("active", stays.active())
                .with("next_up", texts.text(stays.nextUp()))
                .with(
                        "focus_changes",
                        stays.focusChanges().stream().map(agenda()::change).toList())
                .with(
                        "could_serve",
                        stays.servings().stream().map(agenda()::serving).toList())
                .with(
                        "reference_strength",
                        stays.strengths().stream().map(agenda()::strength).toList());
    }

    Fields block(BlockLine block) {
        return new Fields()
                .with("id", block.id())
                .with("kind", block.kind().code())
                .with("title", block.title())
                .with("use_case", block.useCase())
                .with("origin", texts.text(block.origin()))
                .with("status", block.status().code())
                .with("since", SidecarFields.text(block.since()))
                .with("reuses", block.reuses())
                .with(
                        "reused_by",
                        block.reusedBy().stream()
                                .map(r -> new Fields()
                                        .with("customer", r.customer())
                                        .with("since", SidecarFields.text(r.since())))
                                .toList());
    }

    private static List<String> codes(List<Party> parties) {
        return parties.stream().map(Party::code).toList();
    }
}
