package fr.passregion.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A till, « transaction en ligne »: number and birth date, then the benefit and the price. */
record Counter(Visit visit) {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String ANOTHER_AMOUNT = "Un autre montant, ou plusieurs";

    Counter theCard(String number, LocalDate birthDate) {
        staysOnVerdicts();
        visit.isAt("Qui est devant vous").picture("life-till");
        shows(number, birthDate);
        return this;
    }

    /** Types the number and the birth date of a card. */
    Counter shows(String number, LocalDate birthDate) {
        visit.fill("Carte", number)
                .fill("Date de naissance", DAY_FIRST.format(birthDate))
                .press("Continuer");
        return this;
    }

    /** So that verdicts can be looked at: otherwise the next customer's page comes after two seconds. */
    Counter staysOnVerdicts() {
        if (visit.runsScripts()) visit.page().evaluate("localStorage.setItem('caisse.next', 'off')");
        return this;
    }

    Counter sells(String benefit, String price) {
        if (visit.says(ANOTHER_AMOUNT)) visit.page().getByText(ANOTHER_AMOUNT).click();
        visit.choose(benefit).fill("Prix de vente", price).picture("life-till-sale");
        if (!visit.runsScripts()) visit.press("Continuer");
        return this;
    }

    /** The split is shown before anything is taken; the receipt's number is given back. */
    String debits(String taken, String toCollect) {
        visit.see("À encaisser").see(toCollect).press("Débiter " + taken);
        visit.isAt("Débité").see(toCollect).picture("life-till-booked");
        return visit.textOf("p.small strong.num");
    }
}
