package fr.passregion.redemption.web;

/** A refusal in full colour: what happened, what to do, and what to tell the young person. */
public record RefusalView(String code, String why, String remedy, String say) {}
