package fr.passregion.team.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.Uai;
import fr.passregion.team.Teams;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team of an establishment at the Region: an agent invites its first manager, who does the rest (EST-06, REG-03). */
@Controller
@RequestMapping("/region/etablissements/{uai:[0-9]+[A-Z]}/equipe")
class TeamDeskPages {

    private final Teams teams;
    private final Institutions institutions;

    TeamDeskPages(Teams teams, Institutions institutions) {
        this.teams = teams;
        this.institutions = institutions;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn agent, @PathVariable String uai, Model model) {
        var place = found(uai);
        model.addAttribute("institution", place);
        model.addAttribute("team", TeamView.of(teams.of(place.uai()), teams.guestsOf(place.uai()), agent.account()));
        return "team/desk";
    }

    @PostMapping
    String invite(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable String uai,
            @Valid @ModelAttribute("form") NewcomerForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var place = found(uai);
        if (!errors.hasErrors()) Sendings.send(teams.invite(place.uai(), form.newcomer(), agent.account()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(agent, uai, model);
        }
        return next(place, next, "L’invitation est partie à " + form.email() + ". Le lien vaut sept jours.");
    }

    @PostMapping("/invitations/{invitation}/retrait")
    String uninvite(@PathVariable String uai, @PathVariable UUID invitation, RedirectAttributes next) {
        var place = found(uai);
        var gone = teams.uninvite(place.uai(), invitation);
        return next(
                place,
                next,
                gone ? "L’invitation est retirée\u00a0: son lien ne marche plus." : TeamWords.NOBODY_WAITS);
    }

    private Institution found(String uai) {
        return Uai.parse(uai)
                .flatMap(institutions::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String next(Institution place, RedirectAttributes next, String sentence) {
        next.addFlashAttribute("flash", sentence);
        return "redirect:/region/etablissements/" + place.uai() + "/equipe";
    }
}
