package fr.passregion.redemption.web;

import fr.passregion.card.QrPicture;
import fr.passregion.redemption.PracticeCards.PracticeCard;
import java.time.format.DateTimeFormatter;

/** A practice card as its page shows it: what it is for, what to type, and both its codes to scan. */
public record PracticeView(
        String title,
        String what,
        String number,
        String birthDate,
        QrPicture phone,
        long secondsGood,
        QrPicture printed) {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static PracticeView of(PracticeCard card) {
        return new PracticeView(
                title(card),
                what(card),
                card.digital().number().spaced(),
                DAY_FIRST.format(card.birthDate()),
                QrPicture.of(card.digital().code()),
                card.digital().secondsGood(),
                QrPicture.of(card.printedCode()));
    }

    private static String title(PracticeCard card) {
        return switch (card.shows()) {
            case PLENTY -> "Tout va bien";
            case NOTHING_LEFT -> "Tout est utilisé";
            case BLOCKED -> "Carte en opposition";
        };
    }

    private static String what(PracticeCard card) {
        return switch (card.shows()) {
            case PLENTY -> "Débitez autant que vous voulez. Avec une autre date de naissance, voyez un refus.";
            case NOTHING_LEFT -> "Plus rien à prendre chez vous\u00a0: la caisse le dit avant que vous essayiez.";
            case BLOCKED -> "Perdue ou volée\u00a0: rien ne peut être débité.";
        };
    }
}
