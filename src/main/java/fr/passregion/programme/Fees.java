package fr.passregion.programme;

import fr.passregion.shared.Money;

/**
 * What the Pass may cost (GEN-05).
 *
 * @param replacement debited from a benefit when a lost, stolen, broken or defective card is remade
 */
public record Fees(Money replacement) {}
