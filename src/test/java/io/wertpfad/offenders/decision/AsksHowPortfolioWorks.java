package io.wertpfad.offenders.decision;

/** Uses what is internal to another module. */
class AsksHowPortfolioWorks {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.portfolio.yaml.HowPortfolioWorks internal;
}
