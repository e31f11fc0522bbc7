package fr.passregion.journeys;

import java.time.LocalDate;

/** A till, « transaction en ligne »: number and birth date, then the benefit and the price. */
record Counter(Visit visit) {

    Counter theCard(String number, LocalDate birthDate) {
        visit.isAt("Qui est devant vous")
                .picture("life-till")
                .fill("Numéro de carte", number)
                .fillDate("Date de naissance", birthDate)
                .press("Continuer");
        return this;
    }

    Counter sells(String benefit, String price) {
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
