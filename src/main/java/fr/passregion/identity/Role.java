package fr.passregion.identity;

/** What somebody may do here; most roles hold within a scope: a holder, an establishment, a partner. */
public enum Role {
    /** A young person; scope: their holder id. */
    HOLDER,
    /** A legal guardian; scope: the holder id. */
    GUARDIAN,
    /** Staff of an establishment; scope: its UAI. */
    INSTITUTION,
    /** Manages a partner; scope: the partner id. */
    PARTNER_MANAGER,
    /** Works a till; scope: the point of sale id. */
    CASHIER,
    /** Staff of an association; scope: the association. */
    ASSOCIATION,
    /** Fire service; scope: the department. */
    SDIS,
    AGENT_PHOTO,
    AGENT_PARTNERS,
    AGENT_INSTITUTIONS,
    AGENT_DOUBLING,
    AGENT_CONTENT,
    FINANCE_PREPARER,
    FINANCE_APPROVER,
    HELPDESK,
    PROGRAMME_EDITOR,
    PROGRAMME_APPROVER,
    ADMINISTRATOR,
    /** Opened by a birth date: may do nothing but finish its activation (ACC-02). */
    ACTIVATION_ONLY
}
