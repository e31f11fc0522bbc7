package fr.passregion.support;

import fr.passregion.identity.OpaqueKey;

/** Somebody wrote to the helpdesk; published in the transaction that writes it down, with a link by which it is followed (ACC-07). */
public record InquiryReceived(Inquiry inquiry, OpaqueKey link) {}
