package fr.passregion.redemption.web;

import fr.passregion.programme.Programmes;
import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Standing;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts a debit into the words of its year's programme. */
@Component
class Receipts {

    private final Programmes programmes;
    private final Refunds refunds;

    Receipts(Programmes programmes, Refunds refunds) {
        this.programmes = programmes;
        this.refunds = refunds;
    }

    ReceiptView view(Booked booked) {
        return views(List.of(booked)).getFirst();
    }

    /** In the same order, as they stand after their refunds. */
    List<ReceiptView> views(List<Booked> booked) {
        var standings =
                refunds.standings(booked.stream().map(Booked::redemption).toList());
        return IntStream.range(0, booked.size())
                .mapToObj(place -> view(booked.get(place), standings.get(place)))
                .toList();
    }

    private ReceiptView view(Booked booked, Standing standing) {
        var redemption = booked.redemption();
        return programmes
                .of(redemption.year())
                .findBenefit(redemption.benefit())
                .map(benefit -> new ReceiptView(booked, benefit.label(), benefit.takenAtOnce(), standing))
                .orElseGet(() -> new ReceiptView(booked, redemption.benefit().value(), false, standing));
    }
}
