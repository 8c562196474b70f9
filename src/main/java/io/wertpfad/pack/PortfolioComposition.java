package io.wertpfad.pack;

import io.wertpfad.decision.Decision;
import io.wertpfad.decision.ValueTotals;
import io.wertpfad.decision.Verdict;
import io.wertpfad.decision.agenda.Beat;
import io.wertpfad.decision.agenda.Serving;
import io.wertpfad.decision.agenda.Strength;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.PortfolioContent.BeatOf;
import io.wertpfad.pack.PortfolioContent.BlockOf;
import io.wertpfad.pack.PortfolioContent.CustomerLine;
import io.wertpfad.pack.PortfolioContent.DueLine;
import io.wertpfad.pack.PortfolioContent.FocusOf;
import io.wertpfad.pack.PortfolioContent.FollowOf;
import io.wertpfad.pack.PortfolioContent.HurdleOf;
import io.wertpfad.pack.PortfolioContent.LimboOf;
import io.wertpfad.pack.PortfolioContent.ServingOf;
import io.wertpfad.pack.PortfolioContent.StrengthOf;
import io.wertpfad.pack.PortfolioContent.UpcomingLine;
import io.wertpfad.pack.PortfolioContent.UseCaseLine;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the portfolio pack's content from those of the customers.
 *
 * @param reports one per customer that has a pack of the period
 * @param leftOut customers or files that have none
 */
public record PortfolioComposition(
        YearMonth period, LocalDate packDate, int revision, List<Reported> reports, List<String> leftOut) {

    public PortfolioComposition {
        reports = reports.stream()
                .sorted(Comparator.comparing(r -> r.customer().id()))
                .toList();
        leftOut = leftOut.stream().sorted().toList();
    }

    /** A customer as agreed, and the internal edition of its pack. */
    public record Reported(Customer customer, PackContent content) {}

    public PortfolioContent content() {
        List<StrengthOf> strengths = strengths();
        PortfolioContent unsigned = new PortfolioContent(
                period,
                packDate,
                revision,
                ProductVersion.NUMBER,
                reports.stream().map(PortfolioComposition::customer).toList(),
                leftOut,
                each(c -> c.decide().due(), DueLine::new)
                        .sorted(Comparator.comparing(d -> d.due().decisionDate()))
                        .toList(),
                each(c -> c.decide().upcoming(), UpcomingLine::new)
                        .sorted(Comparator.comparing(u -> u.upcoming().decisionDate()))
                        .toList(),
                each(PackContent::useCases, PortfolioComposition::useCase).toList(),
                ValueTotals.of(reports.stream()
                        .flatMap(r -> Stream.concat(r.content().useCases().stream(), r.content().closed().stream()))
                        .flatMap(u -> u.measures().stream())
                        .map(MeasurePart::value)
                        .toList()),
                each(c -> c.points().hurdles(), HurdleOf::new)
                        .sorted(Comparator.comparing(HurdleOf::hurdle, PointsPart.HurdleLine.LONGEST_FIRST))
                        .toList(),
                each(c -> c.stays().blocks(), BlockOf::new).toList(),
                each(c -> c.points().limbo(), LimboOf::new)
                        .sorted(Comparator.comparingInt((LimboOf l) -> l.limbo().days())
                                .reversed())
                        .toList(),
                each(c -> c.points().follows(), FollowOf::new)
                        .sorted(Comparator.comparingInt(
                                        (FollowOf f) -> f.follow().days())
                                .reversed())
                        .toList(),
                reports.stream().map(PortfolioComposition::focus).toList(),
                strengths,
                each(c -> c.stays().servings(), (customer, serving) -> serving(customer, serving, strengths))
                        .toList(),
                reports.stream().map(PortfolioComposition::beat).toList(),
                "");
        return unsigned.signed(Sidecar.hash(unsigned));
    }

    private <P, L> Stream<L> each(Function<PackContent, List<P>> parts, BiFunction<String, P, L> line) {
        return reports.stream()
                .flatMap(r -> parts.apply(r.content()).stream()
                        .map(part -> line.apply(r.customer().name(), part)));
    }

    private List<StrengthOf> strengths() {
        return each(c -> c.stays().strengths(), StrengthOf::new)
                .sorted(Comparator.comparing((StrengthOf s) -> s.strength().grade())
                        .thenComparingInt(s -> s.strength().points())
                        .reversed())
                .toList();
    }

    private static ServingOf serving(String customer, Serving serving, List<StrengthOf> strengths) {
        return new ServingOf(
                customer,
                serving,
                strengths.stream()
                        .map(StrengthOf::strength)
                        .filter(s -> s.useCase().equals(serving.origin()))
                        .map(Strength::grade)
                        .findFirst()
                        .orElse(null));
    }

    private static FocusOf focus(Reported reported) {
        StaysPart stays = reported.content().stays();
        return new FocusOf(
                reported.customer().name(),
                stays.places(),
                stays.active(),
                stays.waiting(),
                stays.nextUp(),
                stays.focusChanges().size());
    }

    private static BeatOf beat(Reported reported) {
        Beat beat = reported.content().points().beat();
        return new BeatOf(
                reported.customer().name(),
                beat.expected(),
                beat.missed().size(),
                beat.withoutCustomer().size(),
                (int) beat.open().stream().filter(o -> o.overdueDays() > 0).count(),
                beat.sentences());
    }

    private static CustomerLine customer(Reported reported) {
        Customer customer = reported.customer();
        PackContent content = reported.content();
        return new CustomerLine(
                customer.id(),
                customer.name(),
                content.identity().revision(),
                content.identity().dataState(),
                content.contentHash(),
                customer.withStatus(UseCase.Status.ACTIVE).size(),
                customer.withStatus(UseCase.Status.WAITING).size(),
                customer.withStatus(UseCase.Status.SCALED).size(),
                customer.withStatus(UseCase.Status.ENDED).size(),
                content.totals());
    }

    private static UseCaseLine useCase(String customer, UseCasePart useCase) {
        Decision decided = useCase.phase().closing();
        List<MeasurePart> keys =
                useCase.measures().stream().filter(MeasurePart::key).toList();
        return new UseCaseLine(
                customer,
                useCase.id(),
                useCase.name(),
                useCase.advice(),
                useCase.course(),
                (int) keys.stream()
                        .filter(m -> m.verdict() == Verdict.TARGET_REACHED)
                        .count(),
                keys.size(),
                useCase.phase().decisionDate(),
                useCase.charter().extensions(),
                decided == null ? null : decided.outcome(),
                decided == null ? null : decided.date());
    }
}
