package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.KnownCustomer;
import io.wertpfad.decision.Meeting;
import io.wertpfad.decision.Phase;
import io.wertpfad.decision.Standings;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.Steering;
import io.wertpfad.portfolio.Steering.Cadence;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.ValuePath;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of one customer, told event by event in the order in which it became known. */
final class Story {

    static final Set<Party> ALL = EnumSet.allOf(Party.class);
    static final Set<Party> NO_CUSTOMER = EnumSet.of(Party.SALES, Party.SERVICE, Party.KEY_ACCOUNT);

    private final KnownCustomer known = new KnownCustomer();
    private final List<Agreed> versions = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Hurdle> hurdles = new ArrayList<>();
    private final List<BuildingBlock> blocks = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<String, Facts.Rows> rows = new HashMap<>();
    private final Map<String, Double> changes = new HashMap<>();
    private Cadence cadence = Cadence.MONTHLY;
    private Facts.Elsewhere elsewhere = Facts.Elsewhere.NOTHING;

    Story() {
        known.load(this::series);
    }

    /** Baseline 100 with some scatter; the pilot brings 30 percent less unless told otherwise. */
    private Series series(UseCase useCase, Measure measure) {
        Charter charter = Objects.requireNonNull(useCase.charter());
        YearMonth from = charter.baseline().from();
        double change = changes.getOrDefault(useCase.id(), -30.0);
        return new Series(Stream.iterate(from, m -> m.plusMonths(1))
                .limit(48)
                .map(m -> {
                    double level = m.isBefore(charter.pilot().from()) ? 100 : 100 + change;
                    double value = level + (m.getMonthValue() % 2 == 0 ? 2 : -2);
                    return Series.Point.of(
                            m,
                            silent.contains(useCase.id() + m) || silent.contains(useCase.id() + "/" + measure.id() + m)
                                    ? null
                                    : (Double) value);
                })
                .toList());
    }

    Story meeting(Cadence every) {
        cadence = every;
        return this;
    }

    Story bringing(String useCase, double percent) {
        changes.put(useCase, percent);
        return this;
    }

    Story silent(String useCase, String... months) {
        Arrays.stream(months).forEach(month -> silent.add(useCase + month));
        return this;
    }

    Story accept(String on, UseCase... useCases) {
        Customer customer = new Customer(
                "nordwind",
                "Nordwind",
                new ValuePath(new Wording("", ""), List.of()),
                Map.of(),
                new Steering(cadence, List.of()),
                List.of(useCases));
        known.agree(customer);
        versions.add(new Agreed(LocalDate.parse(on), known.dataState(), customer));
        return this;
    }

    Story scale(String useCase, String on) {
        return decide(useCase, on, Decision.Outcome.SCALE, ALL, null);
    }

    Story end(String useCase, String on) {
        return decide(useCase, on, Decision.Outcome.END, ALL, null);
    }

    Story adapt(String useCase, String on, String next) {
        return decide(useCase, on, Decision.Outcome.ADAPT, ALL, next);
    }

    Story decide(String useCase, String on, Decision.Outcome outcome, Set<Party> present, @Nullable String next) {
        LocalDate nextDate = next == null ? null : LocalDate.parse(next);
        known.decide(new Decision(useCase, LocalDate.parse(on), outcome, present, "weil", nextDate));
        return this;
    }

    Story meet(String on, Set<Party> present) {
        return meet(on, present, "", null, false);
    }

    Story meet(String on, Set<Party> present, String agreed, @Nullable String due, boolean done) {
        LocalDate dueDate = due == null ? null : LocalDate.parse(due);
        meetings.add(new Meeting("nordwind", LocalDate.parse(on), present, agreed, "Vertrieb", dueDate, done, null));
        return this;
    }

    Story hurdle(String useCase, String opened, String role, @Nullable String due) {
        LocalDate dueDate = due == null ? null : LocalDate.parse(due);
        hurdles.add(
                new Hurdle("H" + hurdles.size(), useCase, LocalDate.parse(opened), "Firewall", role, dueDate, null));
        return this;
    }

    Story block(BuildingBlock block) {
        blocks.add(block);
        return this;
    }

    Story rows(String useCase, long accepted, long rejected) {
        rows.put(useCase, new Facts.Rows(accepted, rejected));
        return this;
    }

    Story elsewhere(Facts.Elsewhere others) {
        elsewhere = others;
        return this;
    }

    /** A pack is made and recorded. */
    Story report(String period) {
        known.report(YearMonth.parse(period));
        return this;
    }

    Agenda in(String period) {
        YearMonth month = YearMonth.parse(period);
        Customer customer = versions.get(versions.size() - 1).customer();
        AsOf asOf = new AsOf(customer, versions, known, KnownCustomer.CALENDAR, month, known.dataState());
        return Agenda.of(asOf.facts(
                known.standings(month), asOf.closed(), new AsOf.Recorded(meetings, hurdles, blocks), elsewhere, rows));
    }

    /** What is known on a day between two packs. */
    Agenda on(String day) {
        PackCalendar calendar = KnownCustomer.CALENDAR.standingOn(LocalDate.parse(day));
        YearMonth month = calendar.servingPeriod(LocalDate.parse(day));
        Customer customer = versions.get(versions.size() - 1).customer();
        AsOf asOf = new AsOf(customer, versions, known, calendar, month, known.dataState());
        return Agenda.of(asOf.facts(
                Standings.of(customer, month, known.dataState(), calendar, known),
                asOf.closed(),
                new AsOf.Recorded(meetings, hurdles, blocks),
                elsewhere,
                rows));
    }

    /** The phase of the first use case. */
    Phase phaseIn(String period) {
        return known.standings(YearMonth.parse(period)).get(0).phase();
    }

    Moves movesIn(String period) {
        return moves(in(period));
    }

    static Moves moves(Agenda agenda) {
        return Objects.requireNonNull(agenda.movesOf("p"));
    }

    static String german(Message message) {
        return message.in(Language.DE).replace('\u00a0', ' ');
    }

    static List<String> german(List<Message> messages) {
        return messages.stream().map(Story::german).toList();
    }
}
