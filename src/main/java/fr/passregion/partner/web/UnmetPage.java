package fr.passregion.partner.web;

import fr.passregion.partner.Locator;
import fr.passregion.partner.Locator.UnmetWish;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the network is missing: searches in vain of the last three months, for those who look for partners. */
@Controller
class UnmetPage {

    private static final int DAYS = 90;

    private final Locator locator;
    private final Programmes programmes;
    private final Clock clock;

    UnmetPage(Locator locator, Programmes programmes, Clock clock) {
        this.locator = locator;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/region/partenaires/recherches-sans-resultat")
    String show(Model model) {
        model.addAttribute(
                "wishes", locator.unmet(DAYS).stream().map(this::line).toList());
        model.addAttribute("days", DAYS);
        return "partner/unmet";
    }

    private UnmetLine line(UnmetWish wish) {
        var code = wish.benefit();
        var programme = programmes.inForce(LocalDate.now(clock));
        var benefit = code == null
                ? "Tous"
                : programme.findBenefit(code).map(Benefit::label).orElse(code.value());
        return new UnmetLine(wish.town().label(), benefit, wish.asked());
    }
}
