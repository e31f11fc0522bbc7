package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.holder.Photos;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.OrderId;
import fr.passregion.shared.French;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The establishment's requests: looked at, accepted or refused, one by one or many at once (EST-01). */
@Controller
class InstitutionPages {

    private static final String LIST = "/etablissement/demandes";

    private final EnrolmentChecks desk;
    private final RequestTable table;
    private final RefusalWords words;
    private final Photos photos;

    InstitutionPages(EnrolmentChecks desk, RequestTable table, RefusalWords words, Photos photos) {
        this.desk = desk;
        this.table = table;
        this.words = words;
        this.photos = photos;
    }

    /** Which requests are meant, as they were at the instant when they were shown. */
    record Selection(@Nullable List<UUID> ids, @Nullable Instant seen) {
        List<OrderId> orders() {
            return OrderId.all(ids);
        }
    }

    /** Which requests are refused, and why. */
    record RefusalForm(
            @Nullable List<UUID> ids,
            @Nullable Instant seen,
            @Nullable EnrolmentReason reason,
            String words) {
        RefusalForm {
            words = Typed.text(words);
        }

        List<OrderId> orders() {
            return OrderId.all(ids);
        }
    }

    @GetMapping("/etablissement")
    String start() {
        return "redirect:" + LIST;
    }

    @GetMapping(LIST)
    String list(
            @AuthenticationPrincipal SignedIn staff,
            @RequestParam(defaultValue = "a-valider") String etat,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String cocher,
            Model model) {
        model.addAttribute("ticked", cocher.equals("page"));
        table.show(own(staff), RequestTable.filter(etat), page, model);
        return "ordering/requests";
    }

    @PostMapping(LIST)
    String accept(
            @AuthenticationPrincipal SignedIn staff, @ModelAttribute Selection selection, RedirectAttributes next) {
        var seen = selection.seen();
        if (seen == null || selection.orders().isEmpty()) return nothingChosen(next);
        var done = desk.accept(own(staff), selection.orders(), seen);
        next.addFlashAttribute(
                "flash",
                done == 0
                        ? "Rien n’a changé\u00a0: ces demandes ont déjà été traitées, ou corrigées depuis."
                        : French.count(done, "demande") + (done < 2 ? " validée." : " validées."));
        return "redirect:" + LIST;
    }

    @PostMapping(LIST + "/refuser")
    String askReason(
            @AuthenticationPrincipal SignedIn staff,
            @ModelAttribute Selection selection,
            RedirectAttributes next,
            Model model) {
        if (selection.orders().isEmpty()) return nothingChosen(next);
        model.addAttribute("form", new RefusalForm(selection.ids(), selection.seen(), null, ""));
        model.addAttribute("seen", String.valueOf(selection.seen()));
        return showRefusal(own(staff), selection.orders(), model);
    }

    @PostMapping(LIST + "/refus")
    String refuse(
            @AuthenticationPrincipal SignedIn staff,
            @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var reason = form.reason();
        if (reason == null) errors.rejectValue("reason", "ordering.enrolment.missing");
        if (reason == EnrolmentReason.OTHER && form.words().isEmpty())
            errors.rejectValue("words", "ordering.enrolment.words");
        var seen = form.seen();
        if (seen == null) return nothingChosen(next);
        if (reason == null || errors.hasErrors())
            return refused(
                    showRefusal(own(staff), form.orders(), model.addAttribute("seen", seen.toString())), response);
        var done = desk.refuse(own(staff), form.orders(), seen, words.of(reason, form.words()));
        next.addFlashAttribute("flash", French.count(done, "demande") + (done < 2 ? " refusée." : " refusées."));
        return "redirect:" + LIST;
    }

    private String showRefusal(Uai institution, List<OrderId> orders, Model model) {
        model.addAttribute("rows", table.pending(institution, orders));
        model.addAttribute("reasons", words.enrolmentReasons());
        table.showWhose(institution, model);
        return "ordering/refuseRequests";
    }

    @GetMapping(LIST + "/{id}")
    String one(@AuthenticationPrincipal SignedIn staff, @PathVariable String id, Model model) {
        var institution = own(staff);
        var order = OrderId.parse(id)
                .flatMap(known -> desk.find(institution, known))
                .orElseThrow(InstitutionPages::notFound);
        model.addAttribute("request", table.file(order));
        model.addAttribute("isPending", order.enrolmentCheck() instanceof Check.Pending);
        model.addAttribute("isRefused", order.enrolmentCheck() instanceof Check.Refused);
        table.showWhose(institution, model);
        return "ordering/request";
    }

    @GetMapping(LIST + "/{id}/photo.jpg")
    ResponseEntity<byte[]> photo(@AuthenticationPrincipal SignedIn staff, @PathVariable String id) {
        return OrderId.parse(id)
                .flatMap(known -> desk.find(own(staff), known))
                .flatMap(order -> photos.find(order.photo()))
                .map(Portraits::answer)
                .orElseThrow(InstitutionPages::notFound);
    }

    private static String nothingChosen(RedirectAttributes next) {
        next.addFlashAttribute("flash", "Cochez d’abord une ou plusieurs demandes.");
        return "redirect:" + LIST;
    }

    private static Uai own(SignedIn staff) {
        return staff.scope(Role.INSTITUTION).flatMap(Uai::parse).orElseThrow(InstitutionPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
