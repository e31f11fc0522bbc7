package fr.passregion.partner.web;

import fr.passregion.partner.AgreedBenefit;
import fr.passregion.partner.PartnerDesk;
import fr.passregion.partner.PartnerDesk.File;
import fr.passregion.partner.PartnerDesk.Filter;
import fr.passregion.partner.PartnerDesk.Standing;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.PartnerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The list of partners and prospects, the file of one, and its suspension. */
@Controller
class PartnerPages {

    private static final String ONE = "/region/partenaires/{id:[0-9a-f]+-[0-9a-f-]+}";
    private static final String FILE = "partner/file";

    private final PartnerDesk desk;
    private final Partners partners;
    private final Programmes programmes;
    private final Clock clock;

    PartnerPages(PartnerDesk desk, Partners partners, Programmes programmes, Clock clock) {
        this.desk = desk;
        this.partners = partners;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The filters of the list, as they stand in its address. */
    record FilterForm(
            @Nullable String q,
            @Nullable PartnerKind kind,
            @Nullable Standing standing,
            @Nullable Integer page) {}

    record SuspensionForm(
            @NotBlank(message = "{partner.reason.missing}") @Size(max = 300, message = "{partner.reason.tooLong}") @Nullable String why) {}

    @GetMapping("/region/partenaires")
    String list(@ModelAttribute("form") FilterForm form, Model model) {
        var filter = new Filter(
                Objects.requireNonNullElse(form.q(), "").strip(),
                form.kind(),
                form.standing(),
                Math.max(1, Objects.requireNonNullElse(form.page(), 1)));
        model.addAttribute("list", new PartnerList(filter, desk.list(filter)));
        return "partner/list";
    }

    @GetMapping(ONE)
    String file(@PathVariable String id, Model model) {
        var file = find(id);
        model.addAttribute("file", file);
        model.addAttribute("labels", labels(file));
        return FILE;
    }

    @PostMapping(ONE + "/suspension")
    ModelAndView suspend(
            @PathVariable String id,
            @Valid @ModelAttribute("form") SuspensionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var file = find(id);
        var partner = file.row().partner();
        if (errors.hasErrors())
            return new ModelAndView(FILE, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("file", file)
                    .addObject("labels", labels(file));
        partners.suspend(partner.id(), Objects.requireNonNull(form.why()).strip());
        return done(partner.id(), next, "Le partenaire est suspendu\u00a0: rien n’y est plus accepté.");
    }

    @PostMapping(ONE + "/reprise")
    ModelAndView reinstate(@PathVariable String id, RedirectAttributes next) {
        var partner = find(id).row().partner();
        partners.reinstate(partner.id());
        return done(partner.id(), next, "Le partenaire n’est plus suspendu.");
    }

    private static ModelAndView done(PartnerId partner, RedirectAttributes next, String sentence) {
        next.addFlashAttribute("flash", sentence);
        return new ModelAndView("redirect:/region/partenaires/" + partner);
    }

    /** What the programme in force calls the benefits of its agreements; the code itself where it no longer knows one. */
    private Map<BenefitCode, String> labels(File file) {
        var programme = programmes.inForce(LocalDate.now(clock));
        return file.agreements().stream()
                .flatMap(agreement -> agreement.benefits().stream())
                .map(AgreedBenefit::benefit)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> programme.findBenefit(code).map(Benefit::label).orElse(code.value())));
    }

    private File find(String id) {
        try {
            return desk.file(new PartnerId(UUID.fromString(id))).orElseThrow(PartnerPages::notFound);
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
