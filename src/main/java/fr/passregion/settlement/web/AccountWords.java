package fr.passregion.settlement.web;

import fr.passregion.partner.AccountChanges.Decision;

/** What came of a decision on a change of account, in words. */
final class AccountWords {

    static final String DECIDED_ALREADY = "Rien n’a changé\u00a0: cette demande est déjà décidée.";

    private AccountWords() {}

    static String confirmed(Decision decision) {
        return switch (decision) {
            case DONE -> "Le nouveau compte est confirmé\u00a0: les prochains virements y partent.";
            case SAME_PERSON -> "Rien n’a changé\u00a0: une autre personne que celle qui a demandé doit confirmer.";
            case NOT_WAITING -> DECIDED_ALREADY;
        };
    }
}
