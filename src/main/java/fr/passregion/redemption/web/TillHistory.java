package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PointOfSale;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.redemption.Journal;
import fr.passregion.redemption.RedemptionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The verdict of a debit, and the debits of a point of sale, the newest first. */
@Controller
class TillHistory {

    private static final int LINES = 50;

    private final Places places;
    private final Journal journal;
    private final Programmes programmes;

    TillHistory(Places places, Journal journal, Programmes programmes) {
        this.places = places;
        this.journal = journal;
        this.programmes = programmes;
    }

    @GetMapping("/caisse/transactions/{id}")
    String verdict(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
        for (var place : places.of(person)) {
            var booked = journal.find(live(place), new RedemptionId(id));
            if (booked.isPresent()) {
                model.addAttribute("place", place);
                model.addAttribute("receipt", view(booked.get()));
                return "redemption/booked";
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/caisse/historique")
    String history(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "lieu", required = false) @Nullable String place,
            Model model) {
        var mine = places.of(person);
        if (place == null && mine.size() != 1) {
            model.addAttribute("places", mine);
            return "redemption/places";
        }
        var chosen = places.chosen(person, place);
        List<Booked> debits = journal.list(new Journal.Query(live(chosen), null, null, null, null, null, LINES));
        model.addAttribute("place", chosen);
        model.addAttribute("receipts", debits.stream().map(this::view).toList());
        return "redemption/history";
    }

    private ReceiptView view(Booked booked) {
        var redemption = booked.redemption();
        var label = programmes.of(redemption.year()).benefits().stream()
                .filter(benefit -> benefit.code().equals(redemption.benefit()))
                .map(benefit -> benefit.label())
                .findFirst()
                .orElse(redemption.benefit().value());
        return new ReceiptView(booked, label);
    }

    private static Counter live(PointOfSale place) {
        return new Counter(place.id(), false);
    }
}
