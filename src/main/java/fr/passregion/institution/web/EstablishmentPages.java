package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk;
import fr.passregion.institution.EstablishmentDesk.Filter;
import fr.passregion.institution.web.EstablishmentForms.DecisionForm;
import fr.passregion.institution.web.EstablishmentForms.FilterForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of establishments, and the file of one. */
@Controller
class EstablishmentPages {

    static final String ONE = "/region/etablissements/{uai:[0-9]+[A-Z]}";
    static final String FILE = "institution/file";

    private final EstablishmentDesk desk;
    private final EstablishmentFiles files;

    EstablishmentPages(EstablishmentDesk desk, EstablishmentFiles files) {
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/region/etablissements")
    String list(@ModelAttribute("form") FilterForm form, Model model) {
        var filter = new Filter(form.typed(), form.kind(), form.standing(), form.number());
        model.addAttribute("list", new EstablishmentList(filter, desk.list(filter)));
        return "institution/list";
    }

    @GetMapping(ONE)
    String file(@PathVariable String uai, Model model) {
        var view = files.find(uai);
        model.addAttribute("view", view);
        model.addAttribute("form", DecisionForm.on(view.runningSince()));
        return FILE;
    }
}
