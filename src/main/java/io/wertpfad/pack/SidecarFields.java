package io.wertpfad.pack;

import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Phase;
import io.wertpfad.pack.PackContent.Change;
import io.wertpfad.pack.PackContent.CharterPart;
import io.wertpfad.pack.PackContent.ClosedPart;
import io.wertpfad.pack.PackContent.DataPart;
import io.wertpfad.pack.PackContent.Decide;
import io.wertpfad.pack.PackContent.Due;
import io.wertpfad.pack.PackContent.Identity;
import io.wertpfad.pack.PackContent.Placed;
import io.wertpfad.pack.PackContent.Upcoming;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of the sidecar in one language. */
record SidecarFields(Language language) {

    Fields of(PackContent content) {
        Identity identity = content.identity();
        SteeringFields steering = new SteeringFields(this);
        return new Fields()
                .with("product", "wertpfad")
                .with("version", identity.productVersion())
                .with("customer", identity.customer())
                .with("customer_name", identity.customerName())
                .with("period", text(identity.period()))
                .with("pack_date", text(identity.packDate()))
                .with("edition", identity.edition().code())
                .with("language", language.code())
                .with("revision", identity.revision())
                .with("revision_reason", identity.revisionReason())
                .with("data_state", identity.dataState())
                .with("content_hash", content.contentHash())
                .with("decide", decide(content.decide(), steering))
                .with(
                        "use_cases",
                        content.useCases().stream().map(this::useCase).toList())
                .with(
                        "closed_use_cases",
                        content.closed().stream().map(this::closed).toList())
                .with("value_totals", ValueFields.totals(content.totals()))
                .with("decision_points", steering.points(content.points()))
                .with("what_stays", steering.stays(content.stays()))
                .with("data", data(content.data()));
    }

    private Fields decide(Decide decide, SteeringFields steering) {
        return new Fields()
                .with("due", decide.due().stream().map(d -> due(d, steering)).toList())
                .with("upcoming", decide.upcoming().stream().map(this::upcoming).toList())
                .with(
                        "notices",
                        decide.notices().stream()
                                .map(n -> new Fields()
                                        .with("use_case", n.useCase())
                                        .with("name", text(n.name()))
                                        .with("what", text(n.what())))
                                .toList())
                .with(
                        "limbo",
                        decide.limbo().stream().map(steering.agenda()::limbo).toList())
                .with(
                        "value_path",
                        new Fields()
                                .with("picture", text(decide.picture()))
                                .with(
                                        "stages",
                                        decide.stages().stream()
                                                .map(s -> new Fields()
                                                        .with("id", s.id())
                                                        .with("name", text(s.name()))
                                                        .with("use_cases", placed(s.useCases())))
                                                .toList())
                                .with("elsewhere", placed(decide.elsewhere())))
                .with("previous", text(decide.previous()))
                .with("changes", decide.changes().stream().map(this::change).toList())
                .with(
                        "completeness",
                        decide.completeness().stream()
                                .map(c -> new Fields()
                                        .with("use_case", c.useCase())
                                        .with("expected", c.expected())
                                        .with("present", c.present())
                                        .with(
                                                "lacking",
                                                c.lacking().stream()
                                                        .map(this::text)
                                                        .toList()))
                                .toList());
    }

    Fields due(Due due, SteeringFields steering) {
        return new Fields()
                .with("use_case", due.useCase())
                .with("name", text(due.name()))
                .with("decision_date", text(due.decisionDate()))
                .with("overdue_days", due.overdueDays())
                .with("advice", due.advice().code())
                .with("main_reason", text(due.mainReason()))
                .with("question", text(due.question()))
                .with("hurdle", steering.hurdle(due.hurdle()))
                .with("next_stage", text(due.nextStage()));
    }

    Fields upcoming(Upcoming upcoming) {
        return new Fields()
                .with("use_case", upcoming.useCase())
                .with("name", text(upcoming.name()))
                .with("decision_date", text(upcoming.decisionDate()))
                .with("serving_period", text(upcoming.servingPeriod()));
    }

    private List<Fields> placed(List<Placed> useCases) {
        return useCases.stream()
                .map(p -> new Fields()
                        .with("use_case", p.useCase())
                        .with("name", text(p.name()))
                        .with("status", p.status().code())
                        .with("contribution", text(p.contribution()))
                        .with("advice", p.advice() == null ? null : p.advice().code()))
                .toList();
    }

    private Fields change(Change change) {
        return new Fields()
                .with("kind", change.kind().code())
                .with("use_case", change.useCase())
                .with("name", text(change.name()))
                .with("measure", change.measure())
                .with("measure_name", text(change.measureName()))
                .with("before", change.before() == null ? null : change.before().code())
                .with("now", change.now() == null ? null : change.now().code())
                .with("on", text(change.on()))
                .with("count", change.count());
    }

    private Fields useCase(UseCasePart useCase) {
        return new Fields()
                .with("id", useCase.id())
                .with("name", text(useCase.name()))
                .with("contribution", text(useCase.contribution()))
                .with("stage", text(useCase.stage()))
                .with("charter", charter(useCase.charter()))
                .with(
                        "recommendation",
                        new Fields()
                                .with("advice", useCase.advice().code())
                                .with("rule", useCase.rule().name().toLowerCase(Locale.ROOT))
                                .with("course", useCase.course().code())
                                .with("reasons", texts(useCase.reasons())))
                .with("decision_due", useCase.decisionDue())
                .with("overdue_days", useCase.overdueDays())
                .with("serving_period", text(useCase.phase().servingPeriod()))
                .with("final_look", text(useCase.phase().finalLook()))
                .with("phase", phase(useCase.phase()))
                .with("remarks", texts(useCase.remarks()))
                .with("value_totals", ValueFields.totals(useCase.totals()))
                .with(
                        "measures",
                        useCase.measures().stream()
                                .map(m -> new MeasureFields(this).of(m))
                                .toList());
    }

    private Fields closed(ClosedPart useCase) {
        ValueFields values = new ValueFields(this);
        return new Fields()
                .with("id", useCase.id())
                .with("name", text(useCase.name()))
                .with("status", useCase.status().code())
                .with("since", text(useCase.since()))
                .with("value_totals", ValueFields.totals(useCase.totals()))
                .with(
                        "measures",
                        useCase.measures().stream()
                                .map(m -> new Fields()
                                        .with("id", m.id())
                                        .with("name", text(m.name()))
                                        .with("dimension", m.dimension().code())
                                        .with("unit", m.unit().symbol())
                                        .with("internal", m.internal())
                                        .with("value", values.of(m.value())))
                                .toList());
    }

    private static Fields phase(Phase phase) {
        return new Fields()
                .with("number", phase.number())
                .with("from", text(phase.from()))
                .with("decision_date", text(phase.decisionDate()))
                .with("opened_by", decision(phase.opening()))
                .with("closed_by", decision(phase.closing()));
    }

    private static @Nullable Fields decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new Fields()
                        .with("on", text(decision.date()))
                        .with("decision", decision.outcome().code());
    }

    private Fields charter(CharterPart charter) {
        return new Fields()
                .with("site", charter.site())
                .with("area", charter.area())
                .with("baseline", window(charter.baseline()))
                .with("pilot", window(charter.pilot()))
                .with("decision_date", text(charter.decisionDate()))
                .with("agreed_on", text(charter.agreedOn()))
                .with("agreed_by", charter.agreedBy().stream().map(Party::code).toList())
                .with(
                        "not_agreed_by",
                        charter.notAgreedBy().stream().map(Party::code).toList())
                .with("consent", text(charter.consent()))
                .with("next_stage", text(charter.nextStage()))
                .with(
                        "amendments",
                        charter.amendments().stream()
                                .map(a -> new Fields()
                                        .with("on", text(a.on()))
                                        .with("kind", a.kind().code())
                                        .with("measure", a.measure())
                                        .with("extension", a.extension())
                                        .with("before", text(a.before()))
                                        .with("after", text(a.after()))
                                        .with("what", text(a.what())))
                                .toList())
                .with("decision_dates", new AgendaFields(this).moves(charter.moves()))
                .with("extensions", charter.extensions());
    }

    private static Fields window(Window window) {
        return new Fields().with("from", text(window.from())).with("to", text(window.to()));
    }

    private Fields data(DataPart data) {
        return new Fields()
                .with(
                        "files",
                        data.files().stream()
                                .map(f -> new Fields()
                                        .with("kind", f.kind())
                                        .with("loaded_on", text(f.loadedOn()))
                                        .with("name", f.name())
                                        .with("sha256", f.sha256())
                                        .with("sequence", f.sequence())
                                        .with("accepted", f.accepted())
                                        .with("rejected", f.rejected()))
                                .toList())
                .with(
                        "missing",
                        data.missing().stream()
                                .map(m -> new Fields()
                                        .with("use_case", text(m.useCase()))
                                        .with("measure", text(m.measure()))
                                        .with(
                                                "months",
                                                m.months().stream()
                                                        .map(SidecarFields::text)
                                                        .toList())
                                        .with("reason", text(m.reason())))
                                .toList())
                .with(
                        "restatements",
                        data.restatements().stream()
                                .map(r -> new Fields()
                                        .with("use_case", text(r.useCase()))
                                        .with("measure", text(r.measure()))
                                        .with("unit", r.unit().symbol())
                                        .with("month", text(r.month()))
                                        .with("before", r.before())
                                        .with("now", r.now()))
                                .toList())
                .with("replacement", replacement(data.replacement()));
    }

    private @Nullable Fields replacement(@Nullable Replacement replacement) {
        return replacement == null
                ? null
                : new Fields()
                        .with("revision", replacement.revision())
                        .with(
                                "differences",
                                replacement.differences().stream()
                                        .map(this::difference)
                                        .toList());
    }

    private Fields difference(Replacement.Difference difference) {
        Unit unit = difference.unit();
        return new Fields()
                .with("kind", difference.kind().code())
                .with("use_case", difference.useCase())
                .with("name", text(difference.name()))
                .with("measure", difference.measure())
                .with("measure_name", text(difference.measureName()))
                .with("month", text(difference.month()))
                .with("unit", unit == null ? null : unit.symbol())
                .with("before", said(difference.before(), difference.wordBefore()))
                .with("now", said(difference.now(), difference.wordNow()));
    }

    /** A figure, or the code of a finding. */
    private static @Nullable Object said(@Nullable Double figure, PackContent.@Nullable Word word) {
        return word == null ? figure : word.code();
    }

    List<@Nullable String> texts(List<Message> messages) {
        return messages.stream().map(this::text).toList();
    }

    @Nullable
    String text(@Nullable Message message) {
        return message == null ? null : message.in(language);
    }

    @Nullable
    String text(@Nullable Wording wording) {
        return wording == null ? null : wording.in(language);
    }

    static @Nullable String text(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
