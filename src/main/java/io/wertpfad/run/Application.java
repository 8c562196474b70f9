package io.wertpfad.run;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The application context of a workspace; {@link Session} opens it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan("io.wertpfad")
class Application {}
