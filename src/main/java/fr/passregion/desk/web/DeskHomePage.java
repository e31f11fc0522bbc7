package fr.passregion.desk.web;

import fr.passregion.desk.Desks;
import fr.passregion.institution.Own;
import fr.passregion.shared.Uai;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where an establishment's staff begin: what waits, and where it is done (EST-01). */
@Controller
class DeskHomePage {

    static final String PATH = "/etablissement";

    private final Desks desks;

    DeskHomePage(Desks desks) {
        this.desks = desks;
    }

    @GetMapping(PATH)
    String show(@Own Uai own, Model model) {
        var home = desks.of(own).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("home", home);
        return "desk/home";
    }
}
