package io.wertpfad.run;

import io.wertpfad.pack.ProductVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wertpfad} without a command: shows which there are. */
@Command(
        name = "wertpfad",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        scope = CommandLine.ScopeType.INHERIT)
final class RootCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.error(spec.commandLine().getUsageMessage());
        return Exit.WRONG_USAGE.code();
    }

    /** The version that {@code --version} prints. */
    static final class Version implements IVersionProvider {

        static final String LINE = "wertpfad " + ProductVersion.NUMBER;

        @Override
        public String[] getVersion() {
            return new String[] {LINE};
        }
    }
}
