/**
 * Classes that break the rules of {@link io.wertpfad.ArchitectureRules}, one rule each, to prove that each rule finds
 * something. Nothing else uses them.
 */
package io.wertpfad.offenders;
