package fr.passregion.ordering.web;

import fr.passregion.holder.Guardian;
import fr.passregion.identity.Throttle;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing.Refusal;
import fr.passregion.shared.TypedDate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
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

/** Step 1: who orders, and who is responsible for a minor (ORD-13). It answers alike whether somebody is known or not (ORD-08). */
@Controller
class IdentityPages {

    /** Outside these ages a birth date is a typing error: age itself opens and closes nothing. */
    private static final int YOUNGEST = 10;

    private static final int OLDEST = 70;

    /** A school's whole computer room may order behind one address; a sweep of names may not. */
    private static final Throttle.Limit FROM_ONE_NETWORK = new Throttle.Limit("ORDER_BEGUN", 200, Duration.ofHours(1));

    private final Orders orders;
    private final Throttle throttle;

    IdentityPages(Orders orders, Throttle throttle) {
        this.orders = orders;
        this.throttle = throttle;
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
            HttpServletRequest request,
            HttpServletResponse response) {
        var birthDate = birthDate(form.birthDate(), visit.today(), errors);
        if (birthDate == null || errors.hasErrors()) return refused("ordering/identity", response);
        var person = new Draft.Person(
                form.firstName(), form.lastName(), birthDate, form.email().toLowerCase(Locale.ROOT), form.forChild());
        if (!throttle.allows(FROM_ONE_NETWORK, request.getRemoteAddr())) {
            errors.reject("ordering.tooMany");
            response.setStatus(429);
            return "ordering/identity";
        }
        orders.begin(person.firstName(), person.lastName(), birthDate, person.email());
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

    /** Whether somebody has ordered or only had a Pass before is said to their own mailbox alone. */
    static String messageKey(Refusal why) {
        return switch (why) {
            case WINDOW_CLOSED -> "ordering.refusal.windowClosed";
            case ALREADY_ORDERED, REVALIDATED_BY_INSTITUTION -> "ordering.refusal.known";
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
        model.addAttribute("child", person.byGuardian() ? person.firstName() : null);
        model.addAttribute("consents", person.birthDate().plusYears(15).isAfter(visit.today()));
        return "ordering/guardian";
    }

    static String refused(String template, HttpServletResponse response) {
        response.setStatus(422);
        return template;
    }
}
