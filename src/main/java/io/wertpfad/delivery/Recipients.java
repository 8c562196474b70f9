package io.wertpfad.delivery;

import io.wertpfad.archive.Workspace;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.Steering.Member;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is to have which pack, by the portfolio files as they are now. */
final class Recipients {

    private final MailSettings settings;
    private final Portfolio portfolio;

    Recipients(MailSettings settings, Portfolio portfolio) {
        this.settings = settings;
        this.portfolio = portfolio;
    }

    static Recipients now(MailSettings settings, Workspace workspace, PackCalendar calendar) {
        return new Recipients(settings, Portfolio.read(workspace.portfolio(), calendar));
    }

    /** The members that read an edition, each address once; over several customers, the first mention counts. */
    static Collection<Member> of(List<Customer> customers, Edition edition) {
        Map<String, Member> members = new LinkedHashMap<>();
        customers.stream()
                .flatMap(c -> c.steering().members().stream())
                .filter(m -> m.edition() == edition)
                .forEach(m -> members.putIfAbsent(key(m.email()), m));
        return members.values();
    }

    /** The customers whose members may have the packs of {@code customer}. */
    static List<Customer> customers(Portfolio portfolio, String customer) {
        return customer.equals(Delivery.PORTFOLIO)
                ? portfolio.customers()
                : portfolio.customer(customer).stream().toList();
    }

    /** Why a pack must not go to its recipient any more; empty if it may. */
    Optional<Reason> refusal(Delivery delivery) {
        String recipient = key(delivery.recipient());
        if (of(customers(portfolio, delivery.customer()), delivery.edition()).stream()
                .noneMatch(m -> key(m.email()).equals(recipient))) {
            boolean unknown = portfolio.brokenFiles().stream()
                    .anyMatch(file -> delivery.customer().equals(Delivery.PORTFOLIO)
                            || file.customer().isEmpty()
                            || file.customer().get().equals(delivery.customer()));
            return Optional.of(Reason.of(unknown ? Reason.Code.PORTFOLIO : Reason.Code.NO_MEMBER));
        }
        return settings.allows(delivery.recipient()) ? Optional.empty() : Optional.of(Reason.of(Reason.Code.DOMAIN));
    }

    /** Addresses are the same whatever their case. */
    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
