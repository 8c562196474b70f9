package io.wertpfad.run;

import io.wertpfad.archive.FileNames;
import io.wertpfad.archive.Sha256;
import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Reason;
import io.wertpfad.intake.Receipt;
import io.wertpfad.run.MonthlyRun.Ran;
import io.wertpfad.run.PackJob.Made;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What happens, for the log: kinds, states, counts and names by which it is found again. Names of files are no values of users;
 * without them nobody could tell which file was meant. Nothing that stands in a file is logged, no address (a delivery has its
 * number in the ledger), and of a failure only its kind, as messages of libraries may quote values.
 */
final class Events {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private Events() {}

    static void received(Receipt receipt) {
        LOG.atInfo()
                .addKeyValue("file", FileNames.safe(receipt.file()))
                .addKeyValue("sha256", Sha256.shortened(receipt.sha256()))
                .addKeyValue("kind", Objects.requireNonNullElse(receipt.kind(), "unknown"))
                .addKeyValue("status", receipt.status().code())
                .addKeyValue("sequence", Objects.requireNonNullElse(receipt.sequence(), 0L))
                .addKeyValue("accepted", receipt.rows().accepted())
                .addKeyValue("rejected", receipt.rows().rejected())
                .addKeyValue("warnings", receipt.warnings().size())
                .log("file received");
    }

    static void ran(Ran ran) {
        ran.made().forEach(made -> made(made, ran));
        PortfolioJob.Made portfolio = ran.portfolio();
        if (portfolio != null) {
            packs(ran, PortfolioJob.NAME, portfolio.revision())
                    .addKeyValue("outbox", portfolio.files().size())
                    .addKeyValue("failed_check", portfolio.failed().size())
                    .log("packs written");
        }
        ran.failures()
                .forEach(failure -> LOG.atWarn()
                        .addKeyValue("period", ran.period())
                        .addKeyValue("customer", failure.customer())
                        .log("packs not made"));
        LOG.atInfo()
                .addKeyValue("period", ran.period())
                .addKeyValue("again", ran.again())
                .addKeyValue("customers", ran.made().size())
                .addKeyValue("failed", ran.failures().size())
                .log("month run");
    }

    private static void made(Made made, Ran ran) {
        packs(ran, made.customer(), made.revision())
                .addKeyValue("data_state", made.dataState())
                .addKeyValue("outbox", made.files().size())
                .addKeyValue("held", made.held().size())
                .addKeyValue("failed_check", made.failed().size())
                .log("packs written");
    }

    private static LoggingEventBuilder packs(Ran ran, String customer, int revision) {
        return LOG.atInfo()
                .addKeyValue("period", ran.period())
                .addKeyValue("customer", customer)
                .addKeyValue("revision", revision);
    }

    static void sent(Sent sent) {
        for (Delivery delivery : sent.handled()) {
            Reason reason = delivery.reason();
            LOG.atInfo()
                    .addKeyValue("delivery", delivery.id())
                    .addKeyValue("pack", delivery.pack())
                    .addKeyValue("state", delivery.state().code())
                    .addKeyValue("attempts", delivery.attempts())
                    .addKeyValue("reason", reason == null ? "" : reason.code().code())
                    .log("mail handled");
        }
    }

    static void trouble(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        LOG.atWarn().addKeyValue("kind", root.getClass().getSimpleName()).log("watch in trouble");
    }
}
