package fr.passregion.ordering.web;

import fr.passregion.holder.Guardian;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing.Refusal;
import fr.passregion.shared.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Step 1: who orders, and who is responsible for a minor (ORD-13). */
@Controller
class IdentityPages {

    /** Outside these ages a birth date is a typing error: age itself opens and closes nothing. */
    private static final int YOUNGEST = 10;

    private static final int OLDEST = 70;

    private final Orders orders;

    IdentityPages(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/commande/identite")
    String ask(@RequestAttribute Visit visit, Model model) {
        model.addAttribute("form", IdentityForm.of(visit.draft().person()));
        return "ordering/identity";
    }

    @PostMapping("/commande/identite")
    String answer(
            @RequestAttribute Visit visit,
            @Valid @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            HttpServletResponse response) {
        var birthDate = birthDate(form.birthDate(), visit.today(), errors);
        if (birthDate == null || errors.hasErrors()) return refused("ordering/identity", response);
        var person = new Draft.Person(
                form.firstName(), form.lastName(), birthDate, form.email().toLowerCase(Locale.ROOT));
        var known = orders.refusalFor(person.firstName(), person.lastName(), birthDate, person.email());
        if (known.isPresent()) {
            errors.reject(messageKey(known.get()));
            return refused("ordering/identity", response);
        }
        return visit.save(draft -> draft.by(person));
    }

    private static @Nullable LocalDate birthDate(TypedDate typed, LocalDate today, BindingResult errors) {
        if (typed.isBlank()) {
            errors.rejectValue("birthDate", "ordering.birthDate.missing");
            return null;
        }
        var date = typed.date().orElse(null);
        if (date == null) {
            errors.rejectValue("birthDate", "ordering.birthDate.notADate");
        } else if (date.isAfter(today.minusYears(YOUNGEST)) || date.isBefore(today.minusYears(OLDEST))) {
            errors.rejectValue("birthDate", "ordering.birthDate.unlikely");
        }
        return date;
    }

    static String messageKey(Refusal why) {
        return switch (why) {
            case WINDOW_CLOSED -> "ordering.refusal.windowClosed";
            case ALREADY_ORDERED -> "ordering.refusal.alreadyOrdered";
            case REVALIDATED_BY_INSTITUTION -> "ordering.refusal.revalidated";
            case NOT_OFFERED -> "ordering.refusal.notOffered";
            case GUARDIAN_MISSING -> "ordering.refusal.guardianMissing";
        };
    }

    @GetMapping("/commande/responsable")
    String askGuardian(@RequestAttribute Visit visit, Model model) {
        model.addAttribute("form", GuardianForm.of(visit.draft().guardian()));
        return showGuardian(visit, model);
    }

    @PostMapping("/commande/responsable")
    String answerGuardian(
            @RequestAttribute Visit visit,
            @Valid @ModelAttribute("form") GuardianForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var phone = Typed.phone(form.phone());
        if (!form.phone().isEmpty() && phone.isEmpty()) errors.rejectValue("phone", "ordering.phone.invalid");
        var person = Objects.requireNonNull(visit.draft().person());
        if (form.email().equalsIgnoreCase(person.email())) errors.rejectValue("email", "ordering.guardian.sameEmail");
        if (errors.hasErrors()) return refused(showGuardian(visit, model), response);
        var guardian = new Guardian(form.name(), form.email().toLowerCase(Locale.ROOT), phone.orElse(null));
        return visit.save(draft -> draft.with(guardian));
    }

    private static String showGuardian(Visit visit, Model model) {
        var person = Objects.requireNonNull(visit.draft().person());
        model.addAttribute("consents", person.birthDate().plusYears(15).isAfter(visit.today()));
        return "ordering/guardian";
    }

    static String refused(String template, HttpServletResponse response) {
        response.setStatus(422);
        return template;
    }
}
