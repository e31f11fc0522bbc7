package fr.passregion.site;

import fr.passregion.faq.Faq;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.French;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.site.Parts.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    private final List<PersonalRetention> retention;
    private final Clock clock;

    PublicPages(Programmes programmes, Faq faq, List<PersonalRetention> retention, Clock clock) {
        this.programmes = programmes;
        this.faq = faq;
        this.retention = retention;
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
    String personalData(Model model) {
        model.addAttribute(
                "kept", retention.stream().flatMap(PublicPages::lines).toList());
        return "site/data";
    }

    private static Stream<Line> lines(PersonalRetention module) {
        return Stream.concat(
                module.aged().stream().map(aged -> new Line(aged.what(), French.period(aged.kept()))),
                module.elsewhere().stream().map(other -> new Line(other.what(), French.period(other.kept()))));
    }

    private Offers offers() {
        return new Offers(programmes.inForce(LocalDate.now(clock)));
    }
}
