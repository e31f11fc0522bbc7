package fr.passregion.redemption.web;

import fr.passregion.partner.Partners;
import fr.passregion.redemption.TillFlags;
import fr.passregion.redemption.TillFlags.Flag;
import fr.passregion.shared.French;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Caisses signalées »: where unusually many birth dates were wrong, for the agents in charge of partners (BEN-05). */
@Controller
class FlagPages {

    private static final String PATH = "/region/caisses-signalees";
    private static final String PAGE = "redemption/flags";

    private final TillFlags flags;
    private final Partners partners;
    private final Clock clock;

    FlagPages(TillFlags flags, Partners partners, Clock clock) {
        this.flags = flags;
        this.partners = partners;
        this.clock = clock;
    }

    record LiftForm(
            @NotBlank(message = "{redemption.flag.why}") @Size(max = 300, message = "{redemption.flag.why}") @Nullable String why) {}

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("flags", views());
        return PAGE;
    }

    /** One alone, where it can be lifted. */
    @GetMapping(PATH + "/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("flags", List.of(view(find(id))));
        model.addAttribute("alone", true);
        return PAGE;
    }

    @PostMapping(PATH + "/{id}/vu")
    String see(@PathVariable long id, RedirectAttributes next) {
        flags.see(find(id));
        next.addFlashAttribute("flash", "La caisse est notée comme vue.");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/levee")
    ModelAndView lift(
            @PathVariable long id,
            @Valid @ModelAttribute("form") LiftForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var flag = find(id);
        if (errors.hasErrors())
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("flags", List.of(view(flag)))
                    .addObject("alone", true);
        flags.lift(flag, Objects.requireNonNull(form.why()).strip());
        next.addFlashAttribute("flash", "Le signalement est levé\u00a0: la saisie des numéros reprend.");
        return new ModelAndView("redirect:" + PATH);
    }

    private Flag find(long id) {
        return flags.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<FlagView> views() {
        return flags.open().stream().map(this::view).toList();
    }

    private FlagView view(Flag flag) {
        var place = partners.pointOfSale(flag.place()).orElseThrow();
        var partner = partners.find(place.partner()).orElseThrow();
        var paused = flag.pausedUntil();
        return new FlagView(
                flag.id(),
                place.name() + ", " + place.town(),
                partner.name(),
                partner.id().toString(),
                moment(flag.raisedAt()),
                flag.failures(),
                flag.numbers(),
                paused == null ? null : moment(paused),
                flag.seenAt() != null);
    }

    private String moment(Instant at) {
        return French.moment(at.atZone(clock.getZone()));
    }
}
