package fr.passregion.support;

import fr.passregion.identity.OpaqueKey;

/** The helpdesk closed an inquiry; published in the transaction that writes it down, with a link by which it is followed (ACC-07). */
public record InquiryClosed(Inquiry inquiry, OpaqueKey link) {}
