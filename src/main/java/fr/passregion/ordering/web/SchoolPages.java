package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.institution.Institution;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 2: the establishment, found by one word, then the track among those it offers (ORD-03, ORD-04). */
@Controller
class SchoolPages {

    private final SchoolChoice schools;
    private final Programmes programmes;

    SchoolPages(SchoolChoice schools, Programmes programmes) {
        this.schools = schools;
        this.programmes = programmes;
    }

    @GetMapping("/commande/etablissement")
    String search(@RequestAttribute Visit visit, @RequestParam(defaultValue = "") String q, Model model) {
        var known = visit.draft().institution();
        model.addAttribute("form", new SchoolForm(known == null ? "" : known.value(), q));
        schools.showFound(q, model);
        return "ordering/school";
    }

    @PostMapping("/commande/etablissement")
    String choose(
            @RequestAttribute Visit visit,
            @ModelAttribute("form") SchoolForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var school = schools.chosen(form.uai());
        if (school.isPresent()) {
            visit.save(draft -> draft.at(school.get().uai()));
            return "redirect:" + Screen.TRACK.path();
        }
        errors.rejectValue("uai", "ordering.school.missing");
        schools.showFound(form.q(), model);
        return refused("ordering/school", response);
    }

    @GetMapping("/commande/filiere")
    String askTrack(@RequestAttribute Visit visit, Model model) {
        model.addAttribute("form", TrackForm.of(visit.draft().choice()));
        schools.showTracks(school(visit), programme(visit), model);
        return "ordering/track";
    }

    @PostMapping("/commande/filiere")
    String chooseTrack(
            @RequestAttribute Visit visit,
            @ModelAttribute("form") TrackForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var choice = schools.read(form, school(visit), programme(visit), errors);
        if (choice.isPresent()) return visit.save(draft -> draft.choosing(choice.get()));
        schools.showTracks(school(visit), programme(visit), model);
        return refused("ordering/track", response);
    }

    private Institution school(Visit visit) {
        return schools.affiliated(Objects.requireNonNull(visit.draft().institution()))
                .orElseThrow();
    }

    private Programme programme(Visit visit) {
        return programmes.openForOrders(visit.today()).orElseThrow();
    }
}
