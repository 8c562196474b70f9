package io.wertpfad.pack;

import io.wertpfad.text.Language;
import java.util.List;

/** The fields of the portfolio pack's sidecar in one language. */
record PortfolioFields(SidecarFields texts) {

    Fields of(PortfolioContent content) {
        Language language = texts.language();
        SteeringFields steering = new SteeringFields(texts);
        AgendaFields agenda = steering.agenda();
        return new Fields()
                .with("product", "wertpfad")
                .with("version", content.productVersion())
                .with("period", SidecarFields.text(content.period()))
                .with("pack_date", SidecarFields.text(content.packDate()))
                .with("language", language.code())
                .with("revision", content.revision())
                .with("content_hash", content.contentHash())
                .with(
                        "customers",
                        content.customers().stream()
                                .map(PortfolioFields::customer)
                                .toList())
                .with("left_out", content.leftOut())
                .with(
                        "due",
                        content.due().stream()
                                .map(d -> texts.due(d.due(), steering).with("customer", d.customer()))
                                .toList())
                .with(
                        "upcoming",
                        content.upcoming().stream()
                                .map(u -> texts.upcoming(u.upcoming()).with("customer", u.customer()))
                                .toList())
                .with("use_cases", useCases(content.useCases()))
                .with("value_totals", ValueFields.totals(content.totals()))
                .with(
                        "hurdles",
                        content.hurdles().stream()
                                .map(h -> steering.open(h.hurdle()).with("customer", h.customer()))
                                .toList())
                .with(
                        "building_blocks",
                        content.blocks().stream()
                                .map(b -> steering.block(b.block()).with("customer", b.customer()))
                                .toList())
                .with("building_blocks_reused", content.reused())
                .with("standard_blocks", content.standard())
                .with("standard_blocks_reused", content.standardReused())
                .with("reuse_rate_percent", content.reuseRate())
                .with(
                        "limbo",
                        content.limbo().stream()
                                .map(l -> agenda.limbo(l.limbo()).with("customer", l.customer()))
                                .toList())
                .with(
                        "follows",
                        content.follows().stream()
                                .map(f -> agenda.follow(f.follow()).with("customer", f.customer()))
                                .toList())
                .with(
                        "focus",
                        content.focus().stream().map(f -> focus(f, agenda)).toList())
                .with(
                        "reference_strength",
                        content.strengths().stream()
                                .map(s -> agenda.strength(s.strength()).with("customer", s.customer()))
                                .toList())
                .with(
                        "could_serve",
                        content.servings().stream()
                                .map(s -> agenda.serving(s.serving())
                                        .with("customer", s.customer())
                                        .with(
                                                "origin_grade",
                                                s.grade() == null
                                                        ? null
                                                        : s.grade().code()))
                                .toList())
                .with("beats", content.beats().stream().map(this::beat).toList());
    }

    private Fields focus(PortfolioContent.FocusOf focus, AgendaFields agenda) {
        return new Fields()
                .with("customer", focus.customer())
                .with("places", focus.places())
                .with("active", focus.active())
                .with("waiting", focus.waiting().stream().map(agenda::waiting).toList())
                .with("next_up", texts.text(focus.nextUp()))
                .with("changes", focus.changes());
    }

    private Fields beat(PortfolioContent.BeatOf beat) {
        return new Fields()
                .with("customer", beat.customer())
                .with("expected", beat.expected())
                .with("missed", beat.missed())
                .with("without_customer", beat.withoutCustomer())
                .with("overdue", beat.overdue())
                .with("sentences", texts.texts(beat.sentences()));
    }

    private static Fields customer(PortfolioContent.CustomerLine customer) {
        return new Fields()
                .with("id", customer.id())
                .with("name", customer.name())
                .with("revision", customer.revision())
                .with("data_state", customer.dataState())
                .with("content_hash", customer.contentHash())
                .with("active", customer.active())
                .with("waiting", customer.waiting())
                .with("scaled", customer.scaled())
                .with("ended", customer.ended())
                .with("value_totals", ValueFields.totals(customer.totals()));
    }

    private List<Fields> useCases(List<PortfolioContent.UseCaseLine> useCases) {
        return useCases.stream()
                .map(u -> new Fields()
                        .with("customer", u.customer())
                        .with("use_case", u.useCase())
                        .with("name", texts.text(u.name()))
                        .with("advice", u.advice().code())
                        .with("course", u.course().code())
                        .with("key_measures_reached", u.reached())
                        .with("key_measures", u.keys())
                        .with("decision_date", SidecarFields.text(u.decisionDate()))
                        .with("extensions", u.extensions())
                        .with(
                                "decided",
                                u.decided() == null ? null : u.decided().code())
                        .with("decided_on", SidecarFields.text(u.decidedOn())))
                .toList();
    }
}
