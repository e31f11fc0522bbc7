package fr.passregion.account.web;

import fr.passregion.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * « Mon Pass » in full screen, to be shown at a till: the code changes by itself on the phone (GEN-06). The page is never
 * kept by a browser or on the way, for it holds the secret of that code.
 */
@Controller
class CardPage {

    private final OwnCard cards;

    CardPage(OwnCard cards) {
        this.cards = cards;
    }

    @GetMapping("/mon-compte/carte")
    String card(@AuthenticationPrincipal SignedIn visitor, Model model) {
        var card = cards.of(Owner.of(visitor)).orElseThrow(Owner::nobody);
        model.addAttribute("card", card);
        return "account/card";
    }
}
