package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;

/** One benefit that an agreement, « convention », lets a partner take, and what the Region pays for one ticket or entry. */
public record AgreedBenefit(BenefitCode benefit, Money tariffPerUnit) {}
