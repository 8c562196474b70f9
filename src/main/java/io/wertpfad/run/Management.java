package io.wertpfad.run;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Health and metrics of a watch over HTTP, for this machine alone; without a port nobody listens. */
final class Management implements AutoCloseable {

    private final @Nullable ConfigurableApplicationContext context;
    private final WatchState state;

    private Management(@Nullable ConfigurableApplicationContext context, WatchState state) {
        this.context = context;
        this.state = state;
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any that is free; empty for none
     * @throws CommandFailed if the port is not free
     */
    static Management open(Optional<Integer> port) {
        if (port.isEmpty()) {
            return new Management(null, new WatchState(new WatchMeters(new SimpleMeterRegistry())));
        }
        StandardEnvironment environment = new StandardEnvironment();
        // Nothing else is asked: a variable of the machine's environment could open it to others.
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "management",
                        Map.of(
                                "server.address", "127.0.0.1",
                                "server.port", port.get(),
                                "spring.config.location", Contexts.NO_OTHER_SETTINGS,
                                "management.endpoints.web.exposure.include", "health,metrics,prometheus",
                                "management.endpoint.health.show-details", "always",
                                "spring.main.register-shutdown-hook", "false",
                                "logging.register-shutdown-hook", "false")));
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ManagementApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .environment(environment)
                    .run();
            return new Management(context, context.getBean(WatchState.class));
        } catch (RuntimeException e) {
            throw CommandFailed.wrongUsage("management.port", String.valueOf(port.get()))
                    .because(e);
        }
    }

    WatchState state() {
        return state;
    }

    /** Where it listens. */
    Optional<Integer> port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? Optional.of(web.getWebServer().getPort())
                : Optional.empty();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
