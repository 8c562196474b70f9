package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Dispatch;
import io.wertpfad.delivery.ReadyPack;
import io.wertpfad.delivery.Releases;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.pack.PackContent;
import io.wertpfad.pack.PackRenderer;
import io.wertpfad.pack.PackSource;
import io.wertpfad.pack.PackSources;
import io.wertpfad.pack.PortfolioComposition.Reported;
import io.wertpfad.pack.Preview;
import io.wertpfad.pack.ProductVersion;
import io.wertpfad.pack.Rendered;
import io.wertpfad.pack.Revision;
import io.wertpfad.pack.RevisionHeader;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Release;
import io.wertpfad.text.Language;
import io.wertpfad.text.TemplateMistake;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packs of one customer, period and revision as a job: first the data state is frozen, then the packs are rendered and
 * queued for their recipients, last the revision is recorded. Killed in between, the same job goes on with the data state it had.
 */
@Component
final class PackJob {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA_STATE = "data_state";

    private final Workspace workspace;
    private final Archive archive;
    private final DefinitionVersions versions;
    private final PackSources sources;
    private final Templates templates;
    private final PackRenderer renderer;
    private final Revisions revisions;
    private final Dispatch dispatch;
    private final Releases releases;
    private final Jobs jobs;

    PackJob(
            Workspace workspace,
            Archive archive,
            DefinitionVersions versions,
            PackSources sources,
            Templates templates,
            Revisions revisions,
            Dispatch dispatch,
            Releases releases,
            Jobs jobs) {
        this.workspace = workspace;
        this.archive = archive;
        this.versions = versions;
        this.sources = sources;
        this.templates = templates;
        this.renderer = new PackRenderer(templates);
        this.revisions = revisions;
        this.dispatch = dispatch;
        this.releases = releases;
        this.jobs = jobs;
    }

    /**
     * Nothing is begun with templates that cannot be used. A workspace's own are tried out on an invented customer, too: that
     * finds what only shows with values.
     *
     * @throws CommandFailed with all their mistakes
     */
    void requireSoundTemplates() {
        List<TemplateMistake> mistakes = Files.isDirectory(workspace.templates())
                ? new Preview().show(templates, List.of(Preview.Part.values())).mistakes()
                : List.of();
        if (!mistakes.isEmpty()) {
            throw CommandFailed.templates(mistakes);
        }
    }

    /**
     * Makes and records a revision.
     *
     * @param deliver whether the same run is going to send it
     */
    Made make(String customer, YearMonth period, int revision, @Nullable String reason, long dataState, boolean deliver)
            throws Exception {
        if (versions.asOf(dataState).customer(customer).isEmpty()) {
            return new Made(
                    customer, revision, dataState, List.of(), List.of(), List.of(), List.of(), List.of(), null, false);
        }
        JobParameters parameters = new JobParametersBuilder()
                .addString("period", period.toString())
                .addString("customer", customer)
                .addLong("revision", (long) revision)
                .toJobParameters();
        List<Made> made = new ArrayList<>();
        List<CheckedPack> packs = new ArrayList<>();
        jobs.run(
                Jobs.PACK,
                parameters,
                List.of(
                        new Jobs.NamedWork("freeze", false, memory -> memory.putLong(DATA_STATE, dataState)),
                        new Jobs.NamedWork("render", true, memory -> {
                            long frozen = memory.getLong(DATA_STATE);
                            made.add(
                                    render(customer, period, revision, reason, frozen, archive.dataState() + 1, packs));
                        }),
                        new Jobs.NamedWork("queue", false, memory -> queue(made.get(0), period, packs, deliver)),
                        new Jobs.NamedWork("record", false, memory -> {
                            long frozen = memory.getLong(DATA_STATE);
                            revisions.record(record(customer, period, revision, reason, frozen, packs), pdfs(packs));
                        })));
        releases.dropReplaced(period, customer, revision);
        return made.get(0);
    }

    /** The rows of the ledger come before the record: what is not recorded yet is not sent, and what is recorded has its rows. */
    private void queue(Made made, YearMonth period, List<CheckedPack> packs, boolean deliver) {
        Customer customer = Objects.requireNonNull(made.reported()).customer();
        List<ReadyPack> ready = packs.stream()
                .filter(CheckedPack::conforms)
                .map(p -> p.ready(made.holds(p.name())))
                .toList();
        dispatch.queue(made.customer(), List.of(customer), period, made.revision(), ready, deliver);
    }

    /** What the internal edition of a recorded revision says. */
    Reported reported(Recorded recorded) throws IOException {
        RevisionHeader r = recorded.revision();
        PackSource source =
                source(r.customer(), r.period(), r.revision(), r.reason(), r.dataState(), recorded.sequence());
        return new Reported(source.customer(), PackContent.of(source, Edition.INTERNAL));
    }

    /** Renders a complete period again, from its frozen state. */
    Made again(Recorded recorded) throws IOException {
        RevisionHeader r = recorded.revision();
        releases.dropReplaced(r.period(), r.customer(), r.revision());
        return render(
                r.customer(),
                r.period(),
                r.revision(),
                r.reason(),
                r.dataState(),
                recorded.sequence(),
                new ArrayList<>());
    }

    private Made render(
            String customerId,
            YearMonth period,
            int revision,
            @Nullable String reason,
            long dataState,
            long before,
            List<CheckedPack> packs)
            throws IOException {
        PackSource source = source(customerId, period, revision, reason, dataState, before);
        Customer customer = source.customer();
        PackContent internal = PackContent.of(source, Edition.INTERNAL);
        packs.addAll(packs(source, internal));
        List<Path> files = new ArrayList<>();
        List<Path> held = new ArrayList<>();
        List<EmptyPack> empty = new ArrayList<>();
        for (CheckedPack pack : packs) {
            if (pack.conforms()) {
                Path pdf = pack.write(folder(customer, period, pack.pack()));
                boolean waits = pdf.startsWith(workspace.held(period, customerId));
                (waits ? held : files).add(pdf);
                if (waits && !pack.pack().emptyCharts().isEmpty()) {
                    empty.add(EmptyPack.of(pack.pack()));
                }
            }
        }
        List<String> failed =
                packs.stream().filter(p -> !p.conforms()).map(CheckedPack::name).toList();
        List<String> boxes = packs.stream()
                .flatMap(pack -> pack.pack().boxes().stream())
                .distinct()
                .sorted()
                .toList();
        return new Made(
                customerId,
                revision,
                dataState,
                files,
                held,
                failed,
                empty,
                boxes,
                new Reported(customer, internal),
                false);
    }

    private PackSource source(
            String customer, YearMonth period, int revision, @Nullable String reason, long dataState, long before)
            throws IOException {
        return sources.of(
                versions.asOf(dataState).customer(customer).orElseThrow(),
                period,
                revision,
                reason,
                dataState,
                revisions.previous(customer, period, before),
                revisions.replacedBy(customer, period, revision));
    }

    /** All editions and languages; each edition is composed once. */
    private List<CheckedPack> packs(PackSource source, PackContent internal) {
        List<Supplier<Rendered>> packs = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            List<Language> languages = source.customer().steering().languages(edition);
            if (!languages.isEmpty()) {
                PackContent content = edition == Edition.INTERNAL ? internal : PackContent.of(source, edition);
                languages.forEach(language -> packs.add(() -> renderer.render(content, language)));
            }
        }
        return CheckedPack.all(packs);
    }

    /** A pack with an empty chart waits, too: someone has to see it first. What someone has released stays where it was released to. */
    private Path folder(Customer customer, YearMonth period, Rendered pack) {
        boolean waits = !pack.emptyCharts().isEmpty()
                || customer.release().getOrDefault(pack.edition(), Release.MANUAL) == Release.MANUAL;
        return waits && !releases.wasReleased(period, customer.id(), pack.name())
                ? workspace.held(period, customer.id())
                : workspace.outbox(period, customer.id());
    }

    static Revision record(
            String customer,
            YearMonth period,
            int revision,
            @Nullable String reason,
            long dataState,
            List<CheckedPack> packs) {
        Map<String, String> hashes = new TreeMap<>();
        Map<String, JsonNode> sidecars = new TreeMap<>();
        for (CheckedPack pack : packs) {
            hashes.put(pack.name(), Sha256.of(pack.pack().pdf()));
            sidecars.put(pack.name(), JSON.readTree(pack.pack().json()));
        }
        return new Revision(period, customer, revision, reason, dataState, ProductVersion.NUMBER, hashes, sidecars);
    }

    /** Those that may be delivered. */
    static Map<String, byte[]> pdfs(List<CheckedPack> packs) {
        Map<String, byte[]> pdfs = new TreeMap<>();
        packs.stream()
                .filter(CheckedPack::conforms)
                .forEach(pack -> pdfs.put(pack.name(), pack.pack().pdf()));
        return pdfs;
    }

    /**
     * What became of a customer's packs.
     *
     * @param files PDFs in the outbox
     * @param held PDFs that wait for {@code release}
     * @param failed names of packs that the conformance check held back
     * @param empty those of the held ones that have charts without a value
     * @param boxes characters of names and texts for which the PDFs show a box, as their fonts do not have them
     * @param reported what the internal edition says; null if the customer was not agreed at that data state
     * @param frozenBefore whether a run that was cut off had frozen another data state than this one would have taken
     */
    record Made(
            String customer,
            int revision,
            long dataState,
            List<Path> files,
            List<Path> held,
            List<String> failed,
            List<EmptyPack> empty,
            List<String> boxes,
            @Nullable Reported reported,
            boolean frozenBefore) {

        Made withFrozenState() {
            return new Made(customer, revision, dataState, files, held, failed, empty, boxes, reported, true);
        }

        boolean known() {
            return reported != null;
        }

        /** Whether a pack waits for release. */
        boolean holds(String pack) {
            return held.stream().anyMatch(file -> file.endsWith(pack + ".pdf"));
        }

        boolean hasRemarks() {
            return !failed.isEmpty() || !empty.isEmpty() || !known() || frozenBefore;
        }
    }
}
