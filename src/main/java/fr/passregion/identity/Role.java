package fr.passregion.identity;

/** What somebody may do here; most roles hold within a scope: a holder, an establishment, a partner. */
public enum Role {
    /** A young person; scope: their holder id. */
    HOLDER,
    /** A legal guardian; scope: the holder id. */
    GUARDIAN,
    /** Staff of an establishment; scope: its UAI. */
    INSTITUTION,
    /** Manages its team (gestionnaire d’établissement), beside {@link #INSTITUTION}; scope: the establishment's UAI. */
    INSTITUTION_MANAGER,
    /** A teacher (enseignant·e): prepares class outings, nothing else; scope: the establishment's UAI. */
    TEACHER,
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
    ACTIVATION_ONLY,
    /** Opened by a password alone: may do nothing but type the code of its second factor. */
    CODE_AWAITED,
    /** Opened by a password alone, where a second factor is due: may do nothing but set one up. */
    FACTOR_DUE;

    /** Whether it is held by who is only half in, and opens nothing beyond what ends that. */
    boolean isHalfIn() {
        return switch (this) {
            case ACTIVATION_ONLY, CODE_AWAITED, FACTOR_DUE -> true;
            case HOLDER,
                    GUARDIAN,
                    INSTITUTION,
                    INSTITUTION_MANAGER,
                    TEACHER,
                    PARTNER_MANAGER,
                    CASHIER,
                    ASSOCIATION,
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
                    ADMINISTRATOR -> false;
        };
    }

    /** Whether it is held by who works here, and sees or moves what belongs to others: a password alone is not enough. */
    public boolean isStaff() {
        return !isHalfIn() && this != HOLDER && this != GUARDIAN;
    }
}
