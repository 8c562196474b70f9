package io.wertpfad.run;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A summary in words and for programs, one of which says what the other does. */
final class SummaryLines {

    private SummaryLines() {}

    static List<String> of(RunSummary summary, Language language) {
        List<Message> lines = new ArrayList<>();
        lines.add(message("summary." + summary.exit().code(), summary.period()));
        RunSummary.Files files = summary.files();
        lines.add(message(
                "summary.files",
                files.loaded(),
                files.withRejections(),
                files.rejected(),
                files.duplicates(),
                files.waiting()));
        RunSummary.Packs packs = summary.packs();
        lines.add(message("summary.packs", packs.outbox(), packs.held(), packs.unfit(), summary.failed()));
        RunSummary.Mails mails = summary.mails();
        lines.add(
                mails.on()
                        ? message("summary.mails", mails.sent(), mails.failed(), mails.queued(), mails.held())
                        : message("summary.mails.off"));
        lines.add(message("summary.gaps", summary.gaps(), summary.leftOut()));
        lines.add(message(summary.next().isEmpty() ? "summary.nothing" : "summary.next"));
        summary.next().forEach(step -> lines.add(message("summary.step", step)));
        return lines.stream().map(line -> line.in(language)).toList();
    }

    static Map<String, Object> json(RunSummary summary, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exit_code", summary.exit().code());
        RunSummary.Files files = summary.files();
        Map<String, Object> fileCounts = new LinkedHashMap<>();
        fileCounts.put("loaded", files.loaded());
        fileCounts.put("with_rejections", files.withRejections());
        fileCounts.put("rejected", files.rejected());
        fileCounts.put("duplicates", files.duplicates());
        fileCounts.put("waiting", files.waiting());
        json.put("files", fileCounts);
        Map<String, Object> packs = new LinkedHashMap<>();
        packs.put("outbox", summary.packs().outbox());
        packs.put("held", summary.packs().held());
        packs.put("failed_check", summary.packs().unfit());
        json.put("packs", packs);
        json.put("failed", summary.failed());
        json.put("left_out", summary.leftOut());
        Map<String, Object> mails = new LinkedHashMap<>();
        mails.put("sent", summary.mails().sent());
        mails.put("failed", summary.mails().failed());
        mails.put("queued", summary.mails().queued());
        mails.put("held", summary.mails().held());
        json.put("mails", mails);
        json.put("gaps", summary.gaps());
        json.put("next", summary.next().stream().map(step -> step.in(language)).toList());
        return json;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(SummaryLines.class, key, arguments);
    }
}
