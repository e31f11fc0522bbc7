package fr.passregion.redemption.web;

/** A refused refund: what happened, what to do, and what to tell the young person. */
public record RefundRefusalView(String code, String why, String remedy, String say) {}
