package fr.passregion.redemption.web;

import fr.passregion.redemption.NumberLocks;
import fr.passregion.shared.HolderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The helpdesk looks at what happened at tills: asked in a form, so that no number stays in an address, and never without a
 * reason.
 */
@Controller
class AssistancePages {

    private static final String PAGE = "redemption/attempts";
    private static final String WHAT = "{redemption.assistance.what}";
    private static final String WHY = "{redemption.assistance.why}";

    private final AttemptsDesk desk;
    private final NumberLocks locks;

    AssistancePages(AttemptsDesk desk, NumberLocks locks) {
        this.desk = desk;
        this.locks = locks;
    }

    /** Both forms are on one page, which asks either for all of its fields. */
    record SearchForm(
            @NotBlank(message = WHAT) @Size(max = 40, message = WHAT) @Nullable String what,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String why,

            @Nullable String unlockWhy) {}

    record UnlockForm(
            @Nullable String holder,

            @NotBlank(message = WHY) @Size(max = 300, message = WHY) @Nullable String unlockWhy,

            @Nullable String what,
            @Nullable String why) {}

    @GetMapping("/region/assistance")
    String start(Model model) {
        return PAGE;
    }

    @PostMapping("/region/assistance/passages")
    ModelAndView search(@Valid @ModelAttribute("form") SearchForm form, BindingResult errors) {
        if (errors.hasErrors()) return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        var found = desk.find(
                Objects.requireNonNull(form.what()),
                Objects.requireNonNull(form.why()).strip());
        if (found.isPresent()) return new ModelAndView(PAGE).addObject("found", found.get());
        errors.rejectValue("what", "redemption.assistance.unknown");
        return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/region/assistance/deblocage")
    ModelAndView unlock(@Valid @ModelAttribute("form") UnlockForm form, BindingResult errors) {
        var holder = holder(form.holder());
        if (errors.hasErrors())
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("found", desk.again(holder).orElseThrow(AssistancePages::nobody));
        locks.unlock(holder, Objects.requireNonNull(form.unlockWhy()).strip());
        return new ModelAndView(PAGE)
                .addObject("found", desk.again(holder).orElseThrow(AssistancePages::nobody))
                .addObject("done", "Le numéro de la carte peut de nouveau être saisi.");
    }

    private static HolderId holder(@Nullable String id) {
        try {
            return new HolderId(UUID.fromString(Objects.requireNonNullElse(id, "")));
        } catch (IllegalArgumentException none) {
            throw nobody();
        }
    }

    private static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
