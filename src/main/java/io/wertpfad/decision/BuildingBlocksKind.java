package io.wertpfad.decision;

import io.wertpfad.intake.FileLoad.Result;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Warning;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.intake.record.RecordColumn;
import io.wertpfad.intake.record.RecordKind;
import io.wertpfad.intake.record.RecordRow;
import io.wertpfad.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Building blocks and their reuses: a row without customer is the block itself, one with customer a reuse of it. */
@Component
final class BuildingBlocksKind extends RecordKind<BuildingBlock> {

    private static final RecordColumn ID = RecordColumn.text("id");
    private static final RecordColumn KIND = RecordColumn.text("kind");
    private static final RecordColumn TITLE = RecordColumn.text("title");
    private static final RecordColumn USE_CASE = RecordColumn.text("use_case");
    private static final RecordColumn STATUS = RecordColumn.text("status");
    private static final RecordColumn CUSTOMER = RecordColumn.text("customer").optional();
    private static final RecordColumn SINCE = RecordColumn.date("since").optional();

    BuildingBlocksKind(SteeringRecords records) {
        super(
                "building_blocks",
                List.of(ID, KIND, TITLE, USE_CASE, STATUS, CUSTOMER, SINCE),
                records.buildingBlockTable());
    }

    @Override
    public boolean steering() {
        return true;
    }

    /** A reuse of what nobody has named as a building block is listed nowhere and counts for nothing. */
    @Override
    protected Result effects(LoadContext context) {
        List<Kept<BuildingBlock>> all = table().asOf(context.sequence());
        Set<String> named = all.stream()
                .map(Kept::content)
                .filter(block -> !block.isReuse())
                .map(BuildingBlock::id)
                .collect(Collectors.toSet());
        return new Result(
                List.of(),
                all.stream()
                        .filter(kept -> kept.sequence() == context.sequence())
                        .map(kept -> kept.content().id())
                        .filter(id -> !named.contains(id))
                        .distinct()
                        .map(id -> Warning.of(BuildingBlocksKind.class, "no_origin", id))
                        .toList());
    }

    @Override
    protected @Nullable BuildingBlock read(RecordRow row) {
        String id = row.text(ID);
        BuildingBlock.Kind kind = row.choice(KIND, "block", BuildingBlock.Kind.class);
        String title = row.text(TITLE);
        Optional<Portfolio.Located> origin = row.useCase(USE_CASE);
        String useCase = origin.map(found -> found.useCase().id()).orElse("");
        BuildingBlock.Status status = row.choice(STATUS, "block_status", BuildingBlock.Status.class);
        String customer = row.customer(CUSTOMER);
        LocalDate since = row.from(SINCE);
        origin.filter(found -> found.customer().id().equals(customer))
                .ifPresent(found -> row.warn(Warning.of(BuildingBlocksKind.class, "reused_at_home", id, customer)));
        if (!id.isEmpty()) {
            row.keyedBy(id, row.given(CUSTOMER));
        }
        return row.isSound() && kind != null && status != null
                ? new BuildingBlock(id, kind, title, useCase, status, customer, since)
                : null;
    }
}
