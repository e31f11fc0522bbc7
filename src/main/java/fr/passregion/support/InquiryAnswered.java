package fr.passregion.support;

import fr.passregion.identity.OpaqueKey;

/** The helpdesk answered; published in the transaction that writes it down, with a link by which it is followed (ACC-07). */
public record InquiryAnswered(Inquiry inquiry, OpaqueKey link) {}
