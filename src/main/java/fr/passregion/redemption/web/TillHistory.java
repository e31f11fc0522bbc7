package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.redemption.Journal;
import fr.passregion.redemption.RedemptionId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The verdict of a debit, and the debits of a point of sale, the newest first. */
@Controller
@RequestMapping({OpenTill.REAL, OpenTill.PRACTICE})
class TillHistory {

    /** Marks the verdict that is shown right after its debit: the next customer follows. */
    static final String FRESH = "?suite=oui";

    private static final int LINES = 50;

    private final OpenTills tills;
    private final Places places;
    private final Journal journal;
    private final Receipts receipts;

    TillHistory(OpenTills tills, Places places, Journal journal, Receipts receipts) {
        this.tills = tills;
        this.places = places;
        this.journal = journal;
        this.receipts = receipts;
    }

    @GetMapping("/transactions/{id}")
    String verdict(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            HttpServletRequest request,
            Model model) {
        for (var place : places.of(person)) {
            var till = tills.at(place, person, request);
            var booked = journal.find(till.counter(), new RedemptionId(id));
            if (booked.isPresent()) {
                model.addAttribute("till", till);
                model.addAttribute("fresh", request.getParameter("suite") != null);
                model.addAttribute("receipt", receipts.view(booked.get()));
                return "redemption/booked";
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/historique")
    String history(@AuthenticationPrincipal SignedIn person, @Nullable OpenTill till, Model model) {
        if (till == null) {
            model.addAttribute("places", places.of(person));
            return "redemption/places";
        }
        var debits = journal.list(new Journal.Query(till.counter(), null, null, null, null, null, LINES));
        model.addAttribute("receipts", receipts.views(debits));
        return "redemption/history";
    }
}
