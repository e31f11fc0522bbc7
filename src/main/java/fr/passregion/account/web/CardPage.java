package fr.passregion.account.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.shared.HolderId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

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
        var card = visitor.scope(Role.HOLDER)
                .map(UUID::fromString)
                .map(HolderId::new)
                .flatMap(cards::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("card", card);
        return "account/card";
    }
}
