package fr.passregion.site;

import fr.passregion.faq.Faq;
import fr.passregion.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages that everyone may read. */
@Controller
class PublicPages {

    private final Programmes programmes;
    private final Faq faq;
    private final Clock clock;

    PublicPages(Programmes programmes, Faq faq, Clock clock) {
        this.programmes = programmes;
        this.faq = faq;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("offers", offers());
        model.addAttribute("today", LocalDate.now(clock));
        return "site/home";
    }

    @GetMapping("/avantages")
    String benefits(Model model) {
        model.addAttribute("offers", offers());
        return "site/benefits";
    }

    @GetMapping("/avantages/{slug}")
    String benefit(@PathVariable String slug, Model model) {
        var offer = offers().find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("offer", offer);
        model.addAttribute("questions", faq.about(offer.benefit().code()));
        return "site/benefit";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "site/accessibility";
    }

    @GetMapping("/mentions-legales")
    String legalNotice() {
        return "site/legal";
    }

    @GetMapping("/donnees-personnelles")
    String personalData() {
        return "site/data";
    }

    private Offers offers() {
        return new Offers(programmes.inForce(LocalDate.now(clock)));
    }
}
