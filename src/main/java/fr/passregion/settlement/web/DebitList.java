package fr.passregion.settlement.web;

import fr.passregion.partner.Partner;
import fr.passregion.shared.Balance;
import java.time.LocalDate;
import java.util.List;

/** A partner’s debits between two days, both included, the newest first; pages are numbered from 1. */
public record DebitList(
        Partner partner, LocalDate from, LocalDate until, Totals totals, List<LineView> shown, int page) {

    static final String PATH = "/partenaire/debits";
    static final int ON_A_PAGE = 50;

    /** How many debits and refunds in all, and what the Region owes or paid for them. */
    public record Totals(int debits, int refunds, Balance owed) {

        int pages() {
            return Math.max(1, (debits + refunds + ON_A_PAGE - 1) / ON_A_PAGE);
        }
    }

    public int pages() {
        return totals.pages();
    }

    /** The address of the same days, ready for a page’s number. */
    public String pageHref() {
        return PATH + period() + "&page=";
    }

    public String fileHref() {
        return PATH + ".csv" + period();
    }

    private String period() {
        return "?du=" + from + "&au=" + until;
    }
}
