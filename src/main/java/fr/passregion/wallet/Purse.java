package fr.passregion.wallet;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;

/** All that one holder has of one benefit, of whatever year: what a debit of it may be taken from. */
public record Purse(HolderId holder, BenefitCode benefit) {}
