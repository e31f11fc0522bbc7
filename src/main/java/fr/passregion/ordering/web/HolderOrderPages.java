package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.holder.Photos;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institution;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderTrack;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Orders.Correction;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The young person's own order: where it stands, and what was refused or not yet handled is corrected (ORD-10, ACC-01). */
@Controller
@RequestMapping("/mon-compte/commande")
class HolderOrderPages {

    private static final String HOME = "/mon-compte/commande";

    private final Orders orders;
    private final Photos photos;
    private final SchoolChoice schools;
    private final Programmes programmes;
    private final OrderTrack track;
    private final MessageSource messages;

    HolderOrderPages(
            Orders orders,
            Photos photos,
            SchoolChoice schools,
            Programmes programmes,
            OrderTrack track,
            MessageSource messages) {
        this.orders = orders;
        this.photos = photos;
        this.schools = schools;
        this.programmes = programmes;
        this.track = track;
        this.messages = messages;
    }

    @GetMapping
    String track(@AuthenticationPrincipal SignedIn holder, Locale locale, Model model) {
        var order = own(holder);
        model.addAttribute("year", order.year().label());
        model.addAttribute("school", order.institutionName());
        model.addAttribute(
                "track", programmes.of(order.year()).track(order.choice().track()));
        model.addAttribute("stages", track.of(order, locale));
        model.addAttribute("canChangePhoto", order.photoCheck().allows(Check.Act.CORRECT));
        model.addAttribute("canChangeSchool", order.enrolmentCheck().allows(Check.Act.CORRECT));
        model.addAttribute("photo", HOME + "/photo.jpg?v=" + order.photo());
        return "ordering/order";
    }

    @GetMapping("/photo.jpg")
    ResponseEntity<byte[]> portrait(@AuthenticationPrincipal SignedIn holder) {
        return photos.find(own(holder).photo()).map(Portraits::answer).orElseThrow(HolderOrderPages::notFound);
    }

    @GetMapping("/etablissement")
    String search(@AuthenticationPrincipal SignedIn holder, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "form", new SchoolForm(own(holder).choice().institution().value(), q));
        schools.showFound(q, model);
        return "ordering/changeSchool";
    }

    @GetMapping("/filiere")
    String askTrack(@AuthenticationPrincipal SignedIn holder, @ModelAttribute SchoolForm school, Model model) {
        var order = own(holder);
        var chosen = schools.chosen(school.uai());
        if (chosen.isEmpty()) return "redirect:" + HOME + "/etablissement";
        model.addAttribute("form", TrackForm.of(order.choice()));
        return showTracks(order, chosen.get(), model);
    }

    @PostMapping("/filiere")
    String chooseTrack(
            @AuthenticationPrincipal SignedIn holder,
            @RequestParam String uai,
            @ModelAttribute("form") TrackForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        var order = own(holder);
        var institution = schools.chosen(uai).orElseThrow(HolderOrderPages::notFound);
        var choice = schools.read(form, institution, programmes.of(order.year()), errors);
        if (choice.isEmpty()) return refused(showTracks(order, institution, model), response);
        var said = said(orders.changeChoice(id(holder), choice.get()));
        next.addFlashAttribute("flash", messages.getMessage(said, null, locale));
        return "redirect:" + HOME;
    }

    private String showTracks(OrderView order, Institution institution, Model model) {
        schools.showTracks(institution, programmes.of(order.year()), model);
        return "ordering/changeTrack";
    }

    private static String said(Correction correction) {
        return switch (correction) {
            case DONE -> "ordering.own.done";
            case HANDLED_ALREADY, NOT_OFFERED -> "ordering.own." + correction;
            case UNKNOWN -> throw notFound();
        };
    }

    private OrderView own(SignedIn holder) {
        return orders.latestOf(id(holder)).orElseThrow(HolderOrderPages::notFound);
    }

    private static HolderId id(SignedIn holder) {
        return holder.holder().orElseThrow(HolderOrderPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
