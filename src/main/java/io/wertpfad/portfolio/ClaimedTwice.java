package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Ids that more than one file claims: nobody can say whose data they name, so it is a mistake in each of the files. */
final class ClaimedTwice {

    private ClaimedTwice() {}

    static List<Problem> among(
            List<PortfolioReading> readings, Function<PortfolioReading, Map<String, Place>> ids, String key) {
        Map<String, List<Claim>> claims = new TreeMap<>();
        for (PortfolioReading reading : readings) {
            ids.apply(reading)
                    .forEach((id, place) ->
                            claims.computeIfAbsent(id, any -> new ArrayList<>()).add(new Claim(reading.file(), place)));
        }
        List<Problem> problems = new ArrayList<>();
        claims.forEach((id, all) -> {
            for (Claim claim : all) {
                List<Message> others = all.stream()
                        .filter(other -> !other.equals(claim))
                        .map(Claim::named)
                        .toList();
                if (!others.isEmpty()) {
                    problems.add(Problem.at(claim.file(), claim.place(), Findings.message(key, id, others)));
                }
            }
        });
        return problems;
    }

    private record Claim(String file, Place place) {

        Message named() {
            return Findings.message("file.line", file, place.line());
        }
    }
}
