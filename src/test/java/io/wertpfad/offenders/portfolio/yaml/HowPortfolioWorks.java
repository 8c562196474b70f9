package io.wertpfad.offenders.portfolio.yaml;

/** What only the portfolio may use. */
public class HowPortfolioWorks {}
