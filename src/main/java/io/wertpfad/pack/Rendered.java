package io.wertpfad.pack;

import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import java.util.List;

/**
 * A pack in one language, ready to be checked and delivered.
 *
 * @param name without ending: {@code nordwind_2026-10_internal_de}, from revision 2 on with {@code _r2}
 * @param edition decides whether it may go at once
 * @param emptyCharts use cases and measures whose charts show no value although months are over
 * @param boxes characters for which the PDF shows a box, as its fonts do not have them
 * @param pdf PDF/A-3a and PDF/UA-1, with the data attached
 * @param html one file for the screen, with everything inside
 * @param json the sidecar
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be written, never compared
public record Rendered(
        String name,
        Edition edition,
        Language language,
        List<String> emptyCharts,
        List<String> boxes,
        byte[] pdf,
        byte[] html,
        byte[] json) {}
