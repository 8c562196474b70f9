package io.wertpfad.intake;

import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.text.NearestNames;
import java.util.List;
import java.util.Optional;

/** What to say about names that the portfolio does not have: which ones may be meant. */
public final class UnknownNames {

    private UnknownNames() {}

    /** Why there is no use case of this id. */
    public static Problem useCase(Portfolio portfolio, String id) {
        Optional<Portfolio.BrokenFile> broken = portfolio.brokenFileOf(id);
        if (broken.isPresent()) {
            return problem("use_case_left_out", id, broken.get().file());
        }
        List<String> nearest = portfolio.nearestUseCases(id);
        return nearest.isEmpty()
                ? problem("unknown_use_case", id, portfolio.useCaseIds())
                : problem("misspelt_use_case", id, nearest);
    }

    /** Why there is no customer of this id. */
    public static Problem customer(Portfolio portfolio, String id) {
        Optional<Portfolio.BrokenFile> broken = portfolio.brokenFiles().stream()
                .filter(file -> file.customer().filter(id::equals).isPresent())
                .findFirst();
        if (broken.isPresent()) {
            return problem("customer_left_out", id, broken.get().file());
        }
        List<String> ids = portfolio.customers().stream().map(Customer::id).toList();
        return problem("unknown_customer", id, NearestNames.orAll(id, ids));
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.of(UnknownNames.class, code, arguments);
    }
}
