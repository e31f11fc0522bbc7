package fr.passregion.account.web;

import fr.passregion.holder.ToldIdentity;
import fr.passregion.shared.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the helpdesk types what a caller says of themselves, and the address they read now (ACC-04). */
@Controller
class EmailDeskPages {

    private static final String PATH = "/region/assistance/adresse-e-mail";
    private static final String PAGE = "account/email-desk";
    private static final TypedDate NO_DATE = new TypedDate("", "", "");

    private final EmailDesk desk;

    EmailDeskPages(EmailDesk desk) {
        this.desk = desk;
    }

    /** What the caller says, the new address, and why. */
    record CallForm(
            @NotBlank(message = "{account.desk.number}") @Size(max = 40, message = "{account.desk.number}") String number,

            @NotBlank(message = "{account.desk.firstName}") @Size(max = 60, message = "{account.desk.firstName}") String firstName,

            @NotBlank(message = "{account.desk.lastName}") @Size(max = 60, message = "{account.desk.lastName}") String lastName,

            TypedDate birthDate,

            @Pattern(regexp = "\\d{4,5}", message = "{account.desk.postcode}") String postcode,

            @NotBlank(message = "{account.desk.email}") @Pattern(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}", message = "{account.desk.email}") @Size(max = 200, message = "{account.desk.email}") String email,

            @NotBlank(message = "{account.desk.why}") @Size(max = 300, message = "{account.desk.why}") String why) {

        CallForm {
            number = text(number);
            firstName = text(firstName);
            lastName = text(lastName);
            birthDate = Objects.requireNonNullElse(birthDate, NO_DATE);
            postcode = text(postcode).replace(" ", "");
            email = text(email);
            why = text(why);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping(PATH)
    String ask() {
        return PAGE;
    }

    @PostMapping(PATH)
    String change(
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        var birthDate = form.birthDate().date();
        if (birthDate.isEmpty()) errors.rejectValue("birthDate", "account.desk.birthDate");
        if (errors.hasErrors() || birthDate.isEmpty()) return again(response);
        var told = new ToldIdentity(form.firstName(), form.lastName(), birthDate.get(), form.postcode());
        return switch (desk.change(form.number(), told, form.email().toLowerCase(Locale.ROOT), form.why())) {
            case WAITING -> {
                next.addFlashAttribute(
                        "flash",
                        "Un e-mail est parti à la nouvelle adresse, qui doit confirmer d’ici demain. L’ancienne est prévenue.");
                yield "redirect:" + PATH;
            }
            case NOT_THEM -> refused("account.desk.notThem", errors, response);
            case SAME_ADDRESS -> refused("account.desk.same", errors, response);
            case TOO_MANY -> refused("account.desk.tooMany", errors, response);
        };
    }

    private static String refused(String key, BindingResult errors, HttpServletResponse response) {
        errors.reject(key);
        return again(response);
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(422);
        return PAGE;
    }
}
