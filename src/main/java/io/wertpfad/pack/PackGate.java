package io.wertpfad.pack;

import io.wertpfad.pack.pdf.NeutralLocale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks, before a pack leaves, that it is what it says: PDF/A-3a and PDF/UA-1. Safe for use by several threads. */
public final class PackGate {

    private static final List<PDFAFlavour> MUST_HOLD = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final ClassLoader OURS = PackGate.class.getClassLoader();

    private PackGate() {}

    /** What the file violates, each as standard, clause and reason; empty if it may leave. */
    public static List<String> violations(byte[] pdf) {
        return NeutralLocale.during(() -> withOurClasses(() -> validate(pdf)));
    }

    /**
     * veraPDF's profiles are read by JAXB, which looks for its implementation with the thread's class loader. In the packaged
     * jar the one of a pool's worker knows only the launcher.
     */
    private static <T> T withOurClasses(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OURS);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<String> validate(byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), MUST_HOLD.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(MUST_HOLD)) {
            return validator.validateAll(parser).stream()
                    .flatMap(PackGate::violations)
                    .distinct()
                    .toList();
        } catch (EncryptedPdfException | ModelParsingException | ValidationException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> violations(ValidationResult result) {
        String standard = result.getPDFAFlavour().getId();
        return result.getTestAssertions().stream()
                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                .map(a -> standard + " " + a.getRuleId().getClause() + "-"
                        + a.getRuleId().getTestNumber() + ": " + a.getMessage());
    }
}
