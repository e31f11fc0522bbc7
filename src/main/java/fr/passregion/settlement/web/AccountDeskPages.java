package fr.passregion.settlement.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.AccountChanges.Decision;
import fr.passregion.partner.Partner;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Comptes à confirmer » at the Region: for partners with one manager, or whose managers do not know each other (SET-04). */
@Controller
@RequestMapping(AccountDeskPages.PATH)
class AccountDeskPages {

    static final String PATH = "/region/partenaires/comptes";

    private static final int SHOWN = 100;

    private final Partners partners;
    private final AccountViews views;
    private final AccountChanges changes;
    private final AccountProof proof;

    AccountDeskPages(Partners partners, AccountViews views, AccountChanges changes, AccountProof proof) {
        this.partners = partners;
        this.views = views;
        this.changes = changes;
        this.proof = proof;
    }

    /** Why the Region does not believe it. */
    record RefusalForm(
            @NotBlank(message = "{settlement.account.why.missing}") @Size(max = 300, message = "{settlement.account.why.tooLong}") String why) {}

    @GetMapping
    String all(@AuthenticationPrincipal SignedIn agent, Model model) {
        model.addAttribute("waiting", views.waiting(SHOWN, agent));
        return "settlement/accounts";
    }

    @GetMapping("/{partner}")
    String one(@AuthenticationPrincipal SignedIn agent, @PathVariable UUID partner, Model model) {
        model.addAttribute("account", views.of(found(partner), agent));
        return "settlement/account";
    }

    @PostMapping("/{partner}/{change}/confirmation")
    String confirm(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable UUID partner,
            @PathVariable UUID change,
            @Valid @ModelAttribute("form") AccountProof.Form form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var known = found(partner);
        if (!proof.isGiven(agent, form.password(), errors)) return again(agent, partner, response, model);
        next.addFlashAttribute("flash", AccountWords.confirmed(changes.confirm(known.id(), change, agent.account())));
        return "redirect:" + PATH;
    }

    @PostMapping("/{partner}/{change}/refus")
    String refuse(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable UUID partner,
            @PathVariable UUID change,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var known = found(partner);
        if (errors.hasErrors()) return again(agent, partner, response, model);
        var decision =
                changes.refuse(known.id(), change, agent.account(), form.why().strip());
        next.addFlashAttribute(
                "flash",
                decision == Decision.DONE
                        ? "La demande est refusée. Le partenaire est payé sur le même compte qu’avant."
                        : AccountWords.DECIDED_ALREADY);
        return "redirect:" + PATH;
    }

    private String again(SignedIn agent, UUID partner, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(agent, partner, model);
    }

    private Partner found(UUID partner) {
        return OwnStatements.found(partners.find(new PartnerId(partner)));
    }
}
