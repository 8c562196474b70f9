package io.wertpfad.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Portfolios made of archived versions of files. A pack asks for the portfolio of each pack before it, and most of them are
 * the same, or differ in the file of one customer: what was read last is kept, within bounds.
 */
public final class PortfolioVersions {

    private static final int PORTFOLIOS = 16;
    /** Several hundred customers with some versions each; what was read of a file takes a few times its size. */
    private static final long BYTES = 16L << 20;

    private final PackCalendar calendar;
    private final Contents contents;
    private final Map<Map<String, String>, Portfolio> portfolios = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Version, Read> files = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    public PortfolioVersions(PackCalendar calendar, Contents contents) {
        this.calendar = calendar;
        this.contents = contents;
    }

    /**
     * The portfolio that these versions describe.
     *
     * @param versions SHA-256 of each file by its name
     */
    public synchronized Portfolio of(Map<String, String> versions) throws IOException {
        Portfolio known = portfolios.get(versions);
        if (known != null) {
            return known;
        }
        List<PortfolioReading> readings = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(versions).entrySet()) {
            readings.add(reading(new Version(file.getKey(), file.getValue())));
        }
        Portfolio portfolio = Portfolio.of(readings);
        portfolios.put(Map.copyOf(versions), portfolio);
        if (portfolios.size() > PORTFOLIOS) {
            portfolios.remove(portfolios.keySet().iterator().next());
        }
        return portfolio;
    }

    private PortfolioReading reading(Version version) throws IOException {
        Read known = files.get(version);
        if (known != null) {
            return known.reading();
        }
        byte[] content = contents.of(version.sha256());
        PortfolioReading reading = PortfolioReading.of(version.name(), content, calendar);
        files.put(version, new Read(reading, content.length));
        bytes += content.length;
        Iterator<Read> eldest = files.values().iterator();
        while (bytes > BYTES && eldest.hasNext()) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
        return reading;
    }

    /** Where the content of a version is. */
    @FunctionalInterface
    public interface Contents {
        byte[] of(String sha256) throws IOException;
    }

    private record Version(String name, String sha256) {}

    private record Read(PortfolioReading reading, int bytes) {}
}
