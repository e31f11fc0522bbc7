package fr.passregion.dispute.web;

/** What pages say of a use: where, what for, when and how much. */
public record UseInWords(String receipt, String place, String benefit, String when, String amount) {}
