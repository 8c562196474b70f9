package io.wertpfad.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PortfolioVersionsTests {

    private static final PackCalendar CALENDAR = new PackCalendar(5);

    private final Map<String, byte[]> archive = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final PortfolioVersions versions = new PortfolioVersions(CALENDAR, sha256 -> {
        read.add(sha256);
        return Objects.requireNonNull(archive.get(sha256));
    });

    @Test
    void readsAFileOnceThatIsInSeveralPortfolios() throws IOException {
        archive.put("a1", customer("a", "x"));
        archive.put("b1", customer("b", "y"));
        archive.put("b2", customer("b", "z"));

        Portfolio first = versions.of(Map.of("a.yaml", "a1", "b.yaml", "b1"));
        Portfolio second = versions.of(Map.of("a.yaml", "a1", "b.yaml", "b2"));

        assertThat(read).containsExactlyInAnyOrder("a1", "b1", "b2");
        assertThat(versions.of(Map.of("b.yaml", "b1", "a.yaml", "a1"))).isSameAs(first);
        assertThat(first.useCaseIds()).containsExactly("x", "y");
        assertThat(second.useCaseIds()).containsExactly("x", "z");
        assertThat(second.customer("a").orElseThrow())
                .isSameAs(first.customer("a").orElseThrow());
    }

    @Test
    void leavesOutWhatTwoFilesClaimAsThePortfolioDoes() throws IOException {
        archive.put("a1", customer("a", "x"));
        archive.put("b1", customer("b", "x"));

        Portfolio portfolio = versions.of(Map.of("a.yaml", "a1", "b.yaml", "b1"));

        Portfolio direct = Portfolio.of(
                PortfolioFiles.of(Map.of("a.yaml", archive.get("a1"), "b.yaml", archive.get("b1"))), CALENDAR);
        assertThat(portfolio.problems()).isEqualTo(direct.problems()).isNotEmpty();
        assertThat(portfolio.customers()).isEqualTo(direct.customers());
    }

    @Test
    void remembersNoMorePortfoliosAndFilesThanItsBounds() throws IOException {
        byte[] large = Arrays.copyOf(customer("a", "x"), 1 << 20);
        Arrays.fill(large, customer("a", "x").length, large.length, (byte) '\n');
        for (int version = 0; version < 40; version++) {
            archive.put("v" + version, large);
            versions.of(Map.of("a.yaml", "v" + version));
        }
        read.clear();

        versions.of(Map.of("a.yaml", "v39"));
        assertThat(read).isEmpty();
        Portfolio again = versions.of(Map.of("a.yaml", "v0"));
        assertThat(read).containsExactly("v0");
        assertThat(again.useCaseIds()).containsExactly("x");
    }

    private static byte[] customer(String id, String useCase) {
        return """
                customer: %s
                name: %s
                value_path:
                  picture: {de: Vom Gerät zum Prozess, en: From machine to process}
                  stages: [{id: order, name: Bestellung}]
                steering:
                  cadence: monthly
                  members:
                    - {party: sales, role: Vertrieb, email: sales@maker.example, language: de, edition: internal}
                    - {party: service, role: Service, email: service@maker.example, language: en, edition: internal}
                    - {party: key_account, role: Key Account, email: key@maker.example, language: de, edition: customer}
                    - {party: customer, role: Logistik, email: logistik@nordwind.example, language: de, edition: customer}
                use_cases:
                  - {id: %s, name: Wartung, status: waiting, stage: order}
                """.formatted(id, id, useCase).getBytes(StandardCharsets.UTF_8);
    }
}
