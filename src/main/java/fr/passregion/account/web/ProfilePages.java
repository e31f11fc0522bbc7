package fr.passregion.account.web;

import fr.passregion.account.web.ProfileForms.AddressForm;
import fr.passregion.account.web.ProfileForms.BirthDateForm;
import fr.passregion.account.web.ProfileForms.EmailForm;
import fr.passregion.account.web.ProfileForms.PhoneForm;
import fr.passregion.holder.OwnData;
import fr.passregion.holder.PhoneNumber;
import fr.passregion.identity.EmailChanges;
import fr.passregion.identity.PasswordProof;
import fr.passregion.identity.SignedIn;
import fr.passregion.shared.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mes informations », changed where they stand (ACC-01). What is refused comes back open, as it was typed. */
@Controller
@RequestMapping("/mon-compte/profil")
class ProfilePages {

    private static final String HOME = "redirect:/mon-compte/profil";

    /** Outside these ages a birth date is a typing error: age itself opens and closes nothing. */
    private static final int YOUNGEST = 10;

    private static final int OLDEST = 70;

    private final Profile profile;
    private final OwnData data;
    private final EmailChanges emails;
    private final PasswordProof proof;
    private final Clock clock;

    ProfilePages(Profile profile, OwnData data, EmailChanges emails, PasswordProof proof, Clock clock) {
        this.profile = profile;
        this.data = data;
        this.emails = emails;
        this.proof = proof;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn visitor, Model model) {
        return show(visitor, "", model);
    }

    @PostMapping("/adresse")
    String move(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (errors.hasErrors()) return again(visitor, "adresse", response, model);
        data.move(Owner.of(visitor), form.address());
        return done("account.profile.moved", next);
    }

    @PostMapping("/telephone")
    String callOn(
            @AuthenticationPrincipal SignedIn visitor,
            @ModelAttribute("form") PhoneForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var phone = PhoneNumber.parse(form.phone());
        if (!form.phone().isEmpty() && phone.isEmpty()) errors.rejectValue("phone", "account.phone.invalid");
        if (errors.hasErrors()) return again(visitor, "telephone", response, model);
        data.callOn(Owner.of(visitor), phone.orElse(null));
        return done(phone.isEmpty() ? "account.profile.phone.removed" : "account.profile.phone.kept", next);
    }

    @PostMapping("/e-mail")
    String writeTo(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") EmailForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!errors.hasErrors()) prove(visitor, form.emailPassword(), "emailPassword", errors);
        if (!errors.hasErrors()) {
            var asked = emails.ask(visitor.account(), form.email().toLowerCase(Locale.ROOT), null);
            whyNot(asked).ifPresent(key -> errors.rejectValue("email", key));
        }
        return errors.hasErrors()
                ? again(visitor, "e-mail", response, model)
                : done("account.profile.email.asked", next);
    }

    private static Optional<String> whyNot(EmailChanges.Asked asked) {
        return switch (asked) {
            case WAITING -> Optional.empty();
            case SAME -> Optional.of("account.email.same");
            case TOO_MANY -> Optional.of("account.email.tooMany");
        };
    }

    @PostMapping("/e-mail/abandon")
    String keepEmail(@AuthenticationPrincipal SignedIn visitor, RedirectAttributes next) {
        emails.giveUp(visitor.account());
        return done("account.profile.email.stays", next);
    }

    @PostMapping("/naissance")
    String bornOn(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") BirthDateForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var date = birthDate(form.birthDate(), errors);
        if (!errors.hasErrors()) prove(visitor, form.birthDatePassword(), "birthDatePassword", errors);
        if (!errors.hasErrors() && date.isPresent()) {
            var change = data.bornOn(Owner.of(visitor), date.get());
            whyNot(change).ifPresent(key -> errors.rejectValue("birthDate", key));
        }
        return errors.hasErrors()
                ? again(visitor, "naissance", response, model)
                : done("account.profile.birthDate.done", next);
    }

    private static Optional<String> whyNot(OwnData.BirthDateChange change) {
        return switch (change) {
            case DONE -> Optional.empty();
            case SAME -> Optional.of("account.birthDate.same");
            case TOO_MANY -> Optional.of("account.birthDate.tooMany");
        };
    }

    private Optional<LocalDate> birthDate(TypedDate typed, BindingResult errors) {
        var today = LocalDate.now(clock);
        var date = typed.date();
        if (typed.isBlank()) errors.rejectValue("birthDate", "account.birthDate.missing");
        else if (date.isEmpty()) errors.rejectValue("birthDate", "account.birthDate.notADate");
        else if (date.get().isAfter(today.minusYears(YOUNGEST)) || date.get().isBefore(today.minusYears(OLDEST)))
            errors.rejectValue("birthDate", "account.birthDate.unlikely");
        return date;
    }

    private void prove(SignedIn visitor, String password, String field, BindingResult errors) {
        var answer = proof.of(visitor.account(), password);
        if (answer != PasswordProof.Answer.RIGHT) errors.rejectValue(field, messageKey(answer));
    }

    /** Why a password typed again does not serve. */
    static String messageKey(PasswordProof.Answer answer) {
        return switch (answer) {
            case RIGHT -> throw new IllegalArgumentException("Nothing is wrong");
            case WRONG -> "account.password.wrong";
            case TOO_MANY -> "account.password.tooMany";
        };
    }

    private String again(SignedIn visitor, String editing, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(visitor, editing, model);
    }

    private String show(SignedIn visitor, String editing, Model model) {
        model.addAttribute("editing", editing);
        model.addAttribute("view", profile.of(Owner.of(visitor), LocaleContextHolder.getLocale()));
        return "account/profile";
    }

    private static String done(String key, RedirectAttributes next) {
        Said.next(next, key);
        return HOME;
    }
}
