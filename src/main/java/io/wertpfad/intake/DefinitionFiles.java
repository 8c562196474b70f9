package io.wertpfad.intake;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.export.ExportFiles;
import io.wertpfad.portfolio.PortfolioFiles;

/** What a workspace's folders say of how files are read, at one moment. */
public record DefinitionFiles(PortfolioFiles portfolio, ExportFiles exports) {

    public static DefinitionFiles in(Workspace workspace) {
        return new DefinitionFiles(PortfolioFiles.in(workspace.portfolio()), ExportFiles.in(workspace.exports()));
    }
}
