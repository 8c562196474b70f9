package io.wertpfad.pack;

import io.wertpfad.text.Language;
import java.util.List;

/** The fields of the portfolio pack's sidecar in one language. */
record PortfolioFields(SidecarFields texts) {

    Fields of(PortfolioContent content) {
        Language language = texts.language();
        SteeringFields steering = new SteeringFields(texts);
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
                .with("building_blocks_reused", content.reused());
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
                        .with("extensions", u.extensions()))
                .toList();
    }
}
