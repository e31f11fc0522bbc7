package fr.passregion.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator calls the installed app back from every phone, and lets it serve again. */
@Controller
class AppSwitchPages {

    static final String PATH = "/region/application";

    private final AppSwitch order;

    AppSwitchPages(AppSwitch order) {
        this.order = order;
    }

    /** {@code stop}: what the page showed, so that two administrators do not undo each other. */
    record OrderForm(
            boolean stop,

            @NotBlank(message = "{account.app.why}") @Size(max = 300, message = "{account.app.why}") String why) {

        OrderForm {
            why = Objects.requireNonNullElse((@Nullable String) why, "").strip();
        }
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("stopped", order.isStopped());
        return "account/app-switch";
    }

    @PostMapping(PATH)
    String give(
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (errors.hasErrors()) {
            response.setStatus(422);
            return show(model);
        }
        if (form.stop()) order.stop(form.why());
        else order.resume(form.why());
        next.addFlashAttribute("flash", form.stop() ? "L’application est arrêtée." : "L’application sert de nouveau.");
        return "redirect:" + PATH;
    }
}
