package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An establishment that no register describes yet is written by hand (REG-03). */
@Controller
@RequestMapping("/region/etablissements/nouveau")
class NewEstablishmentPages {

    private static final String PAGE = "institution/new";

    private final EstablishmentDesk desk;

    NewEstablishmentPages(EstablishmentDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", NewEstablishmentForm.BLANK);
        return PAGE;
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute("form") NewEstablishmentForm form, BindingResult errors, RedirectAttributes next) {
        var written = form.read(errors);
        if (written.isPresent() && !desk.create(written.get())) errors.rejectValue("uai", "institution.new.known");
        if (errors.hasErrors()) return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        next.addFlashAttribute(
                "flash", "L’établissement est enregistré. Affiliez-le pour que des jeunes le choisissent.");
        return new ModelAndView("redirect:/region/etablissements/"
                + written.orElseThrow().institution().uai());
    }
}
