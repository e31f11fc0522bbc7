package fr.passregion.settlement.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.AccountChanges.Asked;
import fr.passregion.partner.AccountChanges.Decision;
import fr.passregion.partner.BankDetails;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** « Compte bancaire » of a partner: one manager asks for another, another manager confirms (SET-04). */
@Controller
@RequestMapping(OwnAccountPages.PATH)
class OwnAccountPages {

    static final String PATH = "/partenaire/compte";

    private final OwnStatements own;
    private final AccountViews views;
    private final AccountChanges changes;
    private final AccountProof proof;

    OwnAccountPages(OwnStatements own, AccountViews views, AccountChanges changes, AccountProof proof) {
        this.own = own;
        this.views = views;
        this.changes = changes;
        this.proof = proof;
    }

    /** The account wanted, as it stands on its « RIB ». */
    record AccountForm(
            @NotBlank(message = "{settlement.account.iban.missing}") @Size(max = 60, message = "{settlement.account.iban.wrong}") String iban,

            @NotBlank(message = "{settlement.account.holder.missing}") @Size(max = 70, message = "{settlement.account.holder.tooLong}") String accountHolder,

            @NotEmpty(message = "{settlement.account.password.missing}") String password) {

        AccountForm {
            iban = Objects.requireNonNullElse((@Nullable String) iban, "").strip();
            accountHolder = Objects.requireNonNullElse((@Nullable String) accountHolder, "")
                    .strip();
        }
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn manager, Model model) {
        model.addAttribute("account", views.of(own.partner(manager), manager));
        return "settlement/own-account";
    }

    @PostMapping
    String ask(
            @AuthenticationPrincipal SignedIn manager,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var wanted = BankDetails.parse(form.iban(), form.accountHolder());
        if (!errors.hasFieldErrors("iban") && !form.accountHolder().isEmpty() && wanted.isEmpty())
            errors.rejectValue("iban", "settlement.account.iban.wrong");
        if (!proof.isGiven(manager, form.password(), errors)) return again(manager, response, model);
        return switch (changes.ask(own.partner(manager).id(), wanted.orElseThrow(), manager.account())) {
            case Asked.Waiting waiting ->
                next(
                        next,
                        "La demande est enregistrée. Rien ne vous est viré tant qu’une autre personne ne l’a pas confirmée.");
            case Asked.SameAccount same -> {
                errors.rejectValue("iban", "settlement.account.same");
                yield again(manager, response, model);
            }
            case Asked.OneWaits other ->
                next(next, "Une demande attend déjà\u00a0: confirmez-la ou retirez-la d’abord.");
        };
    }

    @PostMapping("/{change}/confirmation")
    String confirm(
            @AuthenticationPrincipal SignedIn manager,
            @PathVariable UUID change,
            @Valid @ModelAttribute("form") AccountProof.Form form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!proof.isGiven(manager, form.password(), errors)) return again(manager, response, model);
        var decision = changes.confirm(own.partner(manager).id(), change, manager.account());
        return next(next, AccountWords.confirmed(decision));
    }

    @PostMapping("/{change}/retrait")
    String withdraw(@AuthenticationPrincipal SignedIn manager, @PathVariable UUID change, RedirectAttributes next) {
        var decision = changes.withdraw(own.partner(manager).id(), change, manager.account());
        return next(
                next,
                decision == Decision.DONE
                        ? "La demande est retirée. Vous êtes payé sur le même compte qu’avant."
                        : AccountWords.DECIDED_ALREADY);
    }

    private String again(SignedIn manager, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(manager, model);
    }

    private static String next(RedirectAttributes next, String sentence) {
        next.addFlashAttribute("flash", sentence);
        return "redirect:" + PATH;
    }
}
