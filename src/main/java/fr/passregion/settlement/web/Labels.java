package fr.passregion.settlement.web;

import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.SchoolYear;
import org.springframework.stereotype.Component;

/** What benefits are called in French, by the programme of their year. */
@Component("settlementLabels")
class Labels {

    private final Programmes programmes;

    Labels(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The code itself where the year’s programme is not known any more. */
    String of(BenefitCode benefit, SchoolYear year) {
        return programmes
                .find(year)
                .flatMap(programme -> programme.findBenefit(benefit))
                .map(Benefit::label)
                .orElse(benefit.value());
    }
}
