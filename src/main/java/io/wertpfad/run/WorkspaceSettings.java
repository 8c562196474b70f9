package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.MailSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** Reads {@code wertpfad.yaml} and what overrides it: environment variables and system properties, as Spring has them. */
final class WorkspaceSettings {

    private static final String NAME = "wertpfad.yaml";
    private static final String PREFIX = "wertpfad.";
    /** What Spring writes behind the name of a list for each of its items. */
    private static final Pattern ITEM = Pattern.compile("\\[\\d+]$");

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private WorkspaceSettings() {}

    /** The environment of a workspace, with its own file after what the machine says. */
    static StandardEnvironment environment(Workspace workspace) {
        StandardEnvironment environment = new StandardEnvironment();
        if (Files.isRegularFile(workspace.settings())) {
            List<PropertySource<?>> sources = read(workspace);
            if (sources.stream().anyMatch(WorkspaceSettings::isNoMapping)) {
                throw CommandFailed.wrongUsage("settings.unreadable", NAME);
            }
            sources.forEach(environment.getPropertySources()::addLast);
        }
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static List<PropertySource<?>> read(Workspace workspace) {
        try {
            return new YamlPropertySourceLoader().load(NAME, new FileSystemResource(workspace.settings()));
        } catch (IOException | RuntimeException e) {
            throw CommandFailed.wrongUsage("settings.unreadable", place(e));
        }
    }

    /** What the environment says of our settings: names that we do not know as they were written. */
    static Settings settings(StandardEnvironment environment, Workspace workspace) {
        Map<String, String> given = new LinkedHashMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String name : enumerable.getPropertyNames()) {
                    if (source.getName().startsWith(NAME)) {
                        requireNoPassword(name, String.valueOf(enumerable.getProperty(name)));
                    }
                    if (name.startsWith(PREFIX)) {
                        String bare = name.substring(PREFIX.length());
                        String list = ITEM.matcher(bare).replaceFirst("");
                        given.putIfAbsent(
                                Settings.LISTS.contains(list) ? list : bare,
                                String.valueOf(enumerable.getProperty(name)));
                    }
                }
            }
        }
        Binder binder = Binder.get(environment);
        for (String name : Settings.NAMES) {
            if (Settings.LISTS.contains(name)) {
                binder.bind(PREFIX + name, Bindable.listOf(String.class))
                        .ifBound(values -> given.put(name, String.join(",", values)));
            } else {
                binder.bind(PREFIX + name, String.class).ifBound(value -> given.put(name, value));
            }
        }
        return Settings.of(given, workspace.root());
    }

    /** However it is written: Spring takes it in any of these ways. What stands in this file is read by many. */
    private static void requireNoPassword(String name, String value) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
        if (bare.equals(PREFIX + MailSettings.PASSWORD)) {
            throw CommandFailed.wrongUsage("settings.password", NAME);
        }
        boolean inAddress = bare.equals(Contexts.URL)
                && (value.toLowerCase(Locale.ROOT).contains("password=") || value.matches(".*//[^/@]*:[^/@]*@.*"));
        if (bare.equals(Contexts.PASSWORD) || inAddress) {
            throw CommandFailed.wrongUsage("settings.database_password", NAME);
        }
    }

    /** Spring's loader calls what is no mapping "document". */
    private static boolean isNoMapping(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> enumerable
                && Arrays.stream(enumerable.getPropertyNames()).anyMatch(name -> name.startsWith("document"));
    }

    /** Where in the file the mistake is; the rest of what the YAML reader says is for programmers. */
    private static String place(Exception e) {
        String text = String.valueOf(e.getMessage());
        Matcher place = PLACE.matcher(text);
        return place.find() ? NAME + ":" + place.group(1) + ":" + place.group(2) : NAME;
    }
}
