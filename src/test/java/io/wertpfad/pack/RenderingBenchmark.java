package io.wertpfad.pack;

import io.wertpfad.pack.fixture.Clocks;
import io.wertpfad.pack.pdf.PdfSource;
import io.wertpfad.pack.pdf.PdfStages;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Times the rendering of packs beside the bare cost of what they show, in turns within the same rounds. */
public final class RenderingBenchmark {

    private static final int WARMING = 12;
    private static final int CHECKS = 3;

    private final Templates templates = new Templates(null);
    private final PackRenderer renderer = new PackRenderer(templates);
    private final List<PackSource> sources;
    private final int rounds;
    private PackContent content;

    /** One that renders the packs of the sources in both editions and languages. */
    public RenderingBenchmark(List<PackSource> sources, int rounds) {
        this.sources = sources;
        this.rounds = rounds;
        this.content = PackContent.of(sources.get(0), Edition.INTERNAL);
    }

    /** One kind of pack of each source; its content serves both languages, as in the run. */
    private record Job(PackSource source, Edition edition, Language language) {

        boolean isFirstOfContent() {
            return language == Language.DE;
        }
    }

    /**
     * Prints everything.
     *
     * @param gathered reads the data of a customer and works out its statistics
     */
    public void report(Supplier<PackSource> gathered) throws Exception {
        stages();
        threads();
        shared(gathered);
        checks();
    }

    private List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (PackSource source : sources) {
            for (Edition edition : Edition.values()) {
                for (Language language : Language.values()) {
                    jobs.add(new Job(source, edition, language));
                }
            }
        }
        return jobs;
    }

    /** Processor time per pack and stage; returns ours and the bare cost. */
    public double[] stages() {
        List<Job> jobs = jobs();
        Map<Job, PdfStages> prepared = new LinkedHashMap<>();
        long[] bytes = new long[2];
        for (Job job : jobs) {
            PackContent content = PackContent.of(job.source(), job.edition());
            prepared.put(job, new PdfStages(source(new Clocks(), content, job.language())));
        }
        for (int i = 0; i < (rounds > 1 ? WARMING : 0); i++) {
            prepared.forEach((job, stages) -> {
                one(new Clocks(), job, stages);
                stages.bare();
            });
        }
        Clocks ours = new Clocks();
        Clocks bare = new Clocks();
        for (int round = 0; round < rounds; round++) {
            prepared.forEach((job, stages) -> {
                bytes[0] += one(ours, job, stages);
                bytes[1] += bare.time("bare", stages::bare).length;
            });
            ours.next();
            bare.next();
        }
        double n = jobs.size();
        System.out.printf(
                Locale.ROOT,
                "%d packs (%d customers x 2 editions x 2 languages), median of %d rounds; processor ms per pack%n",
                jobs.size(),
                sources.size(),
                rounds);
        double sum = 0;
        for (var stage : ours.medians().entrySet()) {
            System.out.printf(Locale.ROOT, "  %-22s %7.2f%n", stage.getKey(), stage.getValue() / n);
            sum += stage.getValue() / n;
        }
        double floor = bare.medians().getOrDefault("bare", 0.0) / n;
        System.out.printf(Locale.ROOT, "  %-22s %7.2f   %,d bytes%n", "sum", sum, Math.round(bytes[0] / n / rounds));
        System.out.printf(
                Locale.ROOT, "  %-22s %7.2f   %,d bytes%n", "bare cost", floor, Math.round(bytes[1] / n / rounds));
        System.out.printf(Locale.ROOT, "  %-22s %7.2f%n", "ratio", sum / floor);
        System.out.printf(Locale.ROOT, "  %-22s %7.2f%n", "HTML edition, besides", html(jobs));
        return new double[] {sum, floor};
    }

    private int one(Clocks clocks, Job job, PdfStages stages) {
        if (job.isFirstOfContent()) {
            content = clocks.time("content and its hash", () -> PackContent.of(job.source(), job.edition()));
        }
        source(clocks, content, job.language());
        return stages.make(clocks).length;
    }

    /** What the HTML edition costs besides: it is made of the same XHTML, and has no bare form to stand beside. */
    private double html(List<Job> jobs) {
        Clocks clocks = new Clocks();
        for (int round = 0; round < rounds; round++) {
            // The editions of a pack share pictures, the rounds of a benchmark do not.
            PackRenderer first = new PackRenderer(templates);
            for (Job job : jobs) {
                Document document = first.document(PackContent.of(job.source(), job.edition()), job.language());
                String xhtml = first.xhtml(document);
                clocks.time("html", () -> first.html(document, xhtml));
            }
            clocks.next();
        }
        return clocks.medians().getOrDefault("html", 0.0) / jobs.size();
    }

    private PdfSource source(Clocks clocks, PackContent content, Language language) {
        Document document = clocks.time("JSON, charts' models, CSV", () -> renderer.document(content, language));
        String xhtml = clocks.time("templates", () -> renderer.xhtml(document));
        return renderer.source(document, xhtml);
    }

    /** Elapsed time per pack of all packs, as the run makes them, on one thread and on two. */
    public void threads() throws Exception {
        double one = elapsed(this::all, 1) / jobs().size();
        double two = elapsed(this::all, 2) / jobs().size();
        System.out.printf(
                Locale.ROOT,
                "elapsed ms per pack: one thread %.1f, two threads %.1f, ratio %.2f%n",
                one,
                two,
                one / two);
    }

    private List<Callable<Integer>> all(PackRenderer first) {
        List<Callable<Integer>> work = new ArrayList<>();
        for (Job job : jobs()) {
            work.add(() -> first.render(PackContent.of(job.source(), job.edition()), job.language())
                    .pdf()
                    .length);
        }
        return work;
    }

    private double elapsed(Function<PackRenderer, List<Callable<Integer>>> packs, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                List<Callable<Integer>> work = packs.apply(new PackRenderer(templates));
                long begin = System.nanoTime();
                for (Future<Integer> done : pool.invokeAll(work)) {
                    done.get();
                }
                times.add((System.nanoTime() - begin) / 1e6);
            }
            return Clocks.median(times);
        } finally {
            pool.shutdown();
        }
    }

    /**
     * Ten packs of one customer against one, from the data on.
     *
     * @param gathered reads the data of a customer and works out its statistics
     */
    public void shared(Supplier<PackSource> gathered) {
        Clocks clocks = new Clocks();
        for (int round = 0; round < rounds; round++) {
            clocks.time("one", () -> {
                new PackRenderer(templates).render(PackContent.of(gathered.get(), Edition.INTERNAL), Language.DE);
            });
            clocks.time("ten", () -> {
                PackRenderer first = new PackRenderer(templates);
                PackSource source = gathered.get();
                for (int i = 0; i < 5; i++) {
                    PackContent content = PackContent.of(source, i % 2 == 0 ? Edition.INTERNAL : Edition.CUSTOMER);
                    for (Language language : Language.values()) {
                        first.render(content, language);
                    }
                }
            });
            clocks.next();
        }
        Map<String, Double> medians = clocks.medians();
        System.out.printf(
                Locale.ROOT,
                "one pack of a customer %.1f ms, ten packs %.1f ms, ratio %.2f%n",
                medians.get("one"),
                medians.get("ten"),
                medians.getOrDefault("ten", 0.0) / medians.getOrDefault("one", 1.0));
    }

    /** The conformance check of one pack. */
    public void checks() {
        byte[] pdf = renderer.render(PackContent.of(sources.get(0), Edition.INTERNAL), Language.DE)
                .pdf();
        Clocks clocks = new Clocks();
        for (int i = 0; i < Math.min(CHECKS * 2, rounds); i++) {
            clocks.time("check", () -> {
                PackGate.violations(pdf);
            });
            clocks.next();
        }
        System.out.printf(
                Locale.ROOT,
                "conformance check of one pack %.0f ms%n",
                clocks.medians().get("check"));
    }
}
