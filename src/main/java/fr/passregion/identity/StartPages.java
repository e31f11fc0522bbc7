package fr.passregion.identity;

import org.springframework.stereotype.Component;

/** Where each role's day begins: the page opened after signing in. */
@Component
public class StartPages {

    /** Opened where no module serves the role's own page. */
    static final String WELCOME = "/bienvenue";

    private final Doors doors;

    StartPages(Doors doors) {
        this.doors = doors;
    }

    /** The page of somebody's first role. */
    public String of(SignedIn person) {
        return person.grants().stream()
                .map(Grant::role)
                .findFirst()
                .map(this::of)
                .orElse(WELCOME);
    }

    public String of(Role role) {
        var page = wished(role);
        return doors.leadSomewhere(page) ? page : WELCOME;
    }

    private static String wished(Role role) {
        return switch (role) {
            case HOLDER -> "/mon-compte";
            case GUARDIAN -> "/responsable";
            case INSTITUTION -> "/etablissement";
            case INSTITUTION_MANAGER -> "/etablissement/equipe";
            case TEACHER -> "/etablissement/sorties";
            case PARTNER_MANAGER -> "/partenaire";
            case CASHIER -> "/caisse";
            case ASSOCIATION -> "/association";
            case SDIS -> "/sdis";
            case AGENT_PHOTO -> "/region/photos";
            case AGENT_PARTNERS -> "/region/partenaires";
            case AGENT_INSTITUTIONS, ADMINISTRATOR -> "/region/etablissements";
            case AGENT_DOUBLING -> "/region/doublements";
            case AGENT_CONTENT -> "/region/contenus";
            case FINANCE_PREPARER, FINANCE_APPROVER -> "/region/remboursements";
            case HELPDESK -> "/region/assistance";
            case PROGRAMME_EDITOR, PROGRAMME_APPROVER -> "/region/programme";
            case ACTIVATION_ONLY -> "/activation";
            case CODE_AWAITED -> "/connexion/code";
            case FACTOR_DUE -> "/connexion/second-facteur";
        };
    }
}
