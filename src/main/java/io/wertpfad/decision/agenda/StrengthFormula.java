package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Judgement;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.Verdict;
import io.wertpfad.decision.agenda.Facts.Rows;
import io.wertpfad.decision.agenda.Strength.Component;
import io.wertpfad.decision.agenda.Strength.Grade;
import io.wertpfad.decision.agenda.Strength.Score;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.AssessedPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reference strength: verdicts (50), duration (20), data (15), reuse (15). Measures that are internal do not count. Beyond the
 * points: without a key measure that is better it is weak; with one that lacks data, with any that is worse, or with fewer than six
 * pilot months, at most usable.
 */
record StrengthFormula(Facts facts) {

    private static final int STRONG_FROM = 70;
    private static final int USABLE_FROM = 40;
    private static final double IMPROVED = 0.5;
    private static final int FULL_YEAR = 12;
    private static final int FEWEST_MONTHS = 6;
    private static final int POINTS_PER_REUSE = 5;
    private static final int PERCENT = 100;

    /** Of active and scaled use cases, the strongest first. */
    List<Strength> all() {
        return Stream.of(UseCase.Status.ACTIVE, UseCase.Status.SCALED)
                .flatMap(status -> facts.standings(status).stream())
                .map(this::of)
                .sorted(Comparator.comparingInt(Strength::points).reversed().thenComparing(Strength::useCase))
                .toList();
    }

    private Strength of(UseCaseStanding standing) {
        List<Judgement> shown = standing.judgements().stream()
                .filter(j -> !j.measure().internal())
                .toList();
        List<Judgement> keys = shown.stream().filter(j -> j.measure().key()).toList();
        long months = months(standing, keys);
        List<Score> parts = List.of(
                verdicts(keys),
                duration(months),
                data(standing, shown),
                reuse(standing.useCase().id()));
        int points = parts.stream().mapToInt(Score::points).sum();
        Grade byPoints = points >= STRONG_FROM ? Grade.STRONG : points >= USABLE_FROM ? Grade.USABLE : Grade.WEAK;
        List<Message> limits = new ArrayList<>();
        Grade grade = limited(byPoints, shown, keys, months, limits);
        return new Strength(standing.useCase().id(), standing.useCase().name(), grade, points, parts, limits);
    }

    private static Grade limited(
            Grade byPoints, List<Judgement> shown, List<Judgement> keys, long months, List<Message> limits) {
        if (byPoints != Grade.WEAK && keys.stream().noneMatch(j -> gain(j.verdict()) > 0)) {
            limits.add(message("strength.limit.no_gain"));
            return Grade.WEAK;
        }
        if (byPoints == Grade.STRONG && any(keys, Verdict.INSUFFICIENT_DATA)) {
            limits.add(message("strength.limit.data"));
        }
        if (byPoints == Grade.STRONG && any(shown, Verdict.WORSE)) {
            limits.add(message("strength.limit.worse"));
        }
        if (byPoints == Grade.STRONG && months < FEWEST_MONTHS) {
            limits.add(message("strength.limit.months", FEWEST_MONTHS));
        }
        return limits.isEmpty() ? byPoints : Grade.USABLE;
    }

    private static boolean any(List<Judgement> judgements, Verdict verdict) {
        return judgements.stream().anyMatch(j -> j.verdict() == verdict);
    }

    private static double gain(Verdict verdict) {
        return switch (verdict) {
            case TARGET_REACHED -> 1;
            case IMPROVED -> IMPROVED;
            case WORSE, NO_RELEVANT_EFFECT, NO_EFFECT_SHOWN, INSUFFICIENT_DATA -> 0;
        };
    }

    private static Score verdicts(List<Judgement> keys) {
        double share = keys.isEmpty()
                ? 0
                : keys.stream().mapToDouble(j -> gain(j.verdict())).sum() / keys.size();
        return part(
                Component.VERDICTS,
                share,
                message(
                        "strength.verdicts.why",
                        keys.size(),
                        keys.stream()
                                .filter(j -> j.verdict() == Verdict.TARGET_REACHED)
                                .count(),
                        keys.stream()
                                .filter(j -> j.verdict() == Verdict.IMPROVED)
                                .count()));
    }

    /** The key measure with the fewest pilot months counts. */
    private static long months(UseCaseStanding standing, List<Judgement> keys) {
        Window pilot = pilot(standing);
        return keys.stream()
                .mapToLong(j -> j.assessment().points().stream()
                        .filter(p -> p.value() != null && pilot.contains(p.period()))
                        .count())
                .min()
                .orElse(0);
    }

    private static Score duration(long months) {
        double share = Math.min(1, (double) months / FULL_YEAR);
        return part(Component.DURATION, share, message("strength.duration.why", months, FULL_YEAR));
    }

    /** Months that are there, of those that should be, times rows that were accepted, of those that came. */
    private Score data(UseCaseStanding standing, List<Judgement> shown) {
        Charter charter = charter(standing);
        Window pilot = pilot(standing);
        List<AssessedPoint> expected = shown.stream()
                .flatMap(j -> j.assessment().points().stream())
                .filter(p -> charter.baseline().contains(p.period()) || pilot.contains(p.period()))
                .toList();
        long there = expected.stream().filter(p -> p.value() != null).count();
        Rows rows = facts.rows().getOrDefault(standing.useCase().id(), Rows.NONE);
        double share = expected.isEmpty() ? 0 : rows.acceptedShare() * there / expected.size();
        return part(
                Component.DATA,
                share,
                message(
                        "strength.data.why",
                        expected.size() - there,
                        expected.size(),
                        percent(1 - rows.acceptedShare())));
    }

    /** A reuse of a block that nobody has named counts for nothing. */
    private Score reuse(String useCase) {
        int reuses = facts.blocks().stream()
                .filter(b -> !b.isReuse() && b.useCase().equals(useCase))
                .mapToInt(b -> b.reuses(facts.blocks(), facts.customer().id()).size())
                .sum();
        double share = Math.min(1, (double) reuses * POINTS_PER_REUSE / Component.REUSE.most());
        return part(Component.REUSE, share, message("strength.reuse.why", reuses));
    }

    private static Score part(Component component, double share, Message why) {
        return new Score(component, (int) Math.round(component.most() * share), why);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(Math.round(share * PERCENT * 10), 1).stripTrailingZeros();
    }

    private static Window pilot(UseCaseStanding standing) {
        return standing.phase().pilot(charter(standing));
    }

    private static Charter charter(UseCaseStanding standing) {
        return Objects.requireNonNull(standing.useCase().charter(), "a standing has a charter");
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(StrengthFormula.class, key, arguments);
    }
}
