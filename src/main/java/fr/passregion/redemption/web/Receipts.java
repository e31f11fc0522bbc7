package fr.passregion.redemption.web;

import fr.passregion.programme.Programmes;
import fr.passregion.redemption.DebitOutcome.Booked;
import org.springframework.stereotype.Component;

/** Puts a debit into the words of its year's programme. */
@Component
class Receipts {

    private final Programmes programmes;

    Receipts(Programmes programmes) {
        this.programmes = programmes;
    }

    ReceiptView view(Booked booked) {
        var redemption = booked.redemption();
        return programmes
                .of(redemption.year())
                .findBenefit(redemption.benefit())
                .map(benefit -> new ReceiptView(booked, benefit.label(), benefit.takenAtOnce()))
                .orElseGet(() -> new ReceiptView(booked, redemption.benefit().value(), false));
    }
}
