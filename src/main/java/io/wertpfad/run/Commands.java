package io.wertpfad.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** All commands by name, in the order of the help. */
final class Commands {

    private static final Map<String, Function<Console, Object>> ALL = all();

    private Commands() {}

    private static Map<String, Function<Console, Object>> all() {
        Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("init", InitCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("read", ReadCommand::new);
        commands.put("ingest", IngestCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("trend", TrendCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("trace", TraceCommand::new);
        commands.put("preview", PreviewCommand::new);
        commands.put("watch", WatchCommand::new);
        commands.put("release", ReleaseCommand::new);
        commands.put("deliver", DeliverCommand::new);
        commands.put("rebuild", RebuildCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    /**
     * The commands that a line can be about: only one, if its first word that is no option names one. Preparing to understand
     * the others would take longer than some of them.
     */
    static Map<String, Function<Console, Object>> in(String[] line) {
        int at = 0;
        while (at < line.length && (Options.VALUED.contains(line[at]) || Options.PLAIN.contains(line[at]))) {
            at += Options.VALUED.contains(line[at]) ? 2 : 1;
        }
        Function<Console, Object> named = at < line.length ? ALL.get(line[at]) : null;
        return named == null ? ALL : Map.of(line[at], named);
    }
}
