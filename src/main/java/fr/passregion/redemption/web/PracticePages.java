package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.redemption.PracticeCards;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « S’entraîner »: the practice cards of a point of sale, with their codes to scan and what each of them shows (PAR-02). */
@Controller
class PracticePages {

    private final Places places;
    private final PracticeCards cards;

    PracticePages(Places places, PracticeCards cards) {
        this.places = places;
        this.cards = cards;
    }

    @GetMapping(OpenTill.PRACTICE + "/cartes")
    String cards(@AuthenticationPrincipal SignedIn person, @Nullable OpenTill till, Model model) {
        if (till == null) {
            model.addAttribute("places", places.of(person));
            return "redemption/places";
        }
        model.addAttribute(
                "cards", cards.of(till.place()).stream().map(PracticeView::of).toList());
        return "redemption/practice";
    }

    @PostMapping(OpenTill.PRACTICE + "/cartes")
    String renew(OpenTill till, RedirectAttributes next) {
        cards.renew(till.place());
        next.addFlashAttribute("flash", "Vos cartes d’entraînement sont neuves.");
        return "redirect:" + till.practiceCards();
    }
}
