package fr.passregion.programme;

import java.time.Duration;

/**
 * Who may give back what a partner took, and when (BEN-07).
 *
 * @param partnerWindow how long after a debit its partner may refund it; later only an agent may
 */
public record Refunding(Duration partnerWindow) {}
