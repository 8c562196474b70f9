package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Dispatch;
import io.wertpfad.delivery.ReadyPack;
import io.wertpfad.pack.PackRenderer;
import io.wertpfad.pack.PortfolioComposition;
import io.wertpfad.pack.PortfolioComposition.Reported;
import io.wertpfad.pack.PortfolioContent;
import io.wertpfad.pack.Rendered;
import io.wertpfad.pack.Revision;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.pack.Sidecar;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.text.Course;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.stereotype.Component;

/**
 * The internal portfolio pack of a period as a job of its own, made from the customers' packs. It is revised when one of those
 * is, or one more is there; else it is rendered again. Its data state is that of its customers, so nothing has to be frozen.
 */
@Component
final class PortfolioJob {

    /** Under this name its revisions are recorded and its files lie; no customer can have it. */
    static final String NAME = Delivery.PORTFOLIO;

    private final Workspace workspace;
    private final Archive archive;
    private final PackCalendar calendar;
    private final PackRenderer renderer;
    private final Revisions revisions;
    private final Dispatch dispatch;
    private final Jobs jobs;

    PortfolioJob(
            Workspace workspace,
            Archive archive,
            PackCalendar calendar,
            Templates templates,
            Revisions revisions,
            Dispatch dispatch,
            Jobs jobs) {
        this.workspace = workspace;
        this.archive = archive;
        this.calendar = calendar;
        this.renderer = new PackRenderer(templates);
        this.revisions = revisions;
        this.dispatch = dispatch;
        this.jobs = jobs;
    }

    /**
     * Makes the portfolio pack, or renders it again if it would be made of the same packs.
     *
     * @param reports the customers' internal packs
     * @param leftOut customers or files without a pack of the period
     * @param deliver whether the same run is going to send it
     * @return null if nobody reads an internal edition
     */
    @Nullable
    Made make(YearMonth period, List<Reported> reports, List<String> leftOut, boolean deliver, Course course)
            throws Exception {
        if (languages(reports).isEmpty()) {
            return null;
        }
        course.begins(1);
        Made made = madeOf(period, reports, leftOut, deliver);
        course.done(period.toString());
        return made;
    }

    private Made madeOf(YearMonth period, List<Reported> reports, List<String> leftOut, boolean deliver)
            throws Exception {
        Recorded newest = revisions.newest(NAME, period).orElse(null);
        if (newest == null) {
            return make(content(period, 1, reports, leftOut), reports, deliver);
        }
        Sidecar.Portfolio said = revisions.portfolio(newest);
        int revision = newest.revision().revision();
        if (!said.isMadeOf(reports)) {
            return make(content(period, revision + 1, reports, leftOut), reports, deliver);
        }
        PortfolioContent same = content(period, revision, reports, said.leftOut());
        return made(same, packs(same, reports));
    }

    private Made make(PortfolioContent content, List<Reported> reports, boolean deliver) throws Exception {
        List<CheckedPack> packs = new ArrayList<>();
        JobParameters parameters = new JobParametersBuilder()
                .addString("period", content.period().toString())
                .addLong("revision", (long) content.revision())
                .toJobParameters();
        jobs.run(
                Jobs.PORTFOLIO,
                parameters,
                List.of(
                        new Jobs.NamedWork("render", true, memory -> packs.addAll(packs(content, reports))),
                        new Jobs.NamedWork("queue", false, memory -> queue(content, reports, packs, deliver)),
                        new Jobs.NamedWork(
                                "record",
                                false,
                                memory -> revisions.record(record(content, packs), PackJob.pdfs(packs)))));
        return made(content, packs);
    }

    private void queue(PortfolioContent content, List<Reported> reports, List<CheckedPack> packs, boolean deliver) {
        List<ReadyPack> ready = packs.stream()
                .filter(CheckedPack::conforms)
                .map(pack -> pack.ready(false))
                .toList();
        dispatch.queue(
                NAME,
                reports.stream().map(Reported::customer).toList(),
                content.period(),
                content.revision(),
                ready,
                deliver);
    }

    private PortfolioContent content(YearMonth period, int revision, List<Reported> reports, List<String> leftOut) {
        return new PortfolioComposition(period, calendar.packDate(period), revision, reports, leftOut).content();
    }

    private List<CheckedPack> packs(PortfolioContent content, List<Reported> reports) throws IOException {
        Path folder = workspace.outbox(content.period(), NAME);
        List<Supplier<Rendered>> packs = new ArrayList<>();
        for (Language language : languages(reports)) {
            packs.add(() -> renderer.render(content, language));
        }
        List<CheckedPack> checked = CheckedPack.all(packs);
        for (CheckedPack pack : checked) {
            if (pack.conforms()) {
                pack.write(folder);
            }
        }
        return checked;
    }

    /** Those in which anyone reads an internal edition. */
    private static List<Language> languages(List<Reported> reports) {
        return reports.stream()
                .flatMap(r -> r.customer().steering().languages(Edition.INTERNAL).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Revision record(PortfolioContent content, List<CheckedPack> packs) {
        return PackJob.record(NAME, content.period(), content.revision(), null, archive.dataState(), packs);
    }

    private Made made(PortfolioContent content, List<CheckedPack> packs) {
        Path folder = workspace.outbox(content.period(), NAME);
        return new Made(
                content.revision(),
                packs.stream()
                        .filter(CheckedPack::conforms)
                        .map(p -> folder.resolve(p.name() + ".pdf"))
                        .toList(),
                packs.stream().filter(p -> !p.conforms()).map(CheckedPack::name).toList());
    }

    /**
     * What became of the portfolio pack.
     *
     * @param files PDFs in the outbox
     * @param failed names of those that the conformance check held back
     */
    record Made(int revision, List<Path> files, List<String> failed) {}
}
