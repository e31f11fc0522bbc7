package fr.passregion.team.web;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Own;
import fr.passregion.shared.Uai;
import fr.passregion.team.Position;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Équipe » of an establishment: who works there, invited, moved and signed off by its managers (EST-06). */
@Controller
@RequestMapping(TeamPages.PATH)
class TeamPages {

    static final String PATH = "/etablissement/equipe";

    private final Teams teams;

    TeamPages(Teams teams) {
        this.teams = teams;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn manager, @Own Uai own, Model model) {
        check(manager, own);
        model.addAttribute("team", TeamView.of(teams.of(own), teams.guestsOf(own), manager.account()));
        return "team/own";
    }

    @PostMapping
    String invite(
            @AuthenticationPrincipal SignedIn manager,
            @Own Uai own,
            @Valid @ModelAttribute("form") NewcomerForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        check(manager, own);
        if (!errors.hasErrors()) Sendings.send(teams.invite(own, form.newcomer(), manager.account()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(manager, own, model);
        }
        return next(next, "L’invitation est partie à " + form.email() + ". Le lien vaut sept jours.");
    }

    @PostMapping("/invitations/{invitation}/renvoi")
    String inviteAgain(
            @AuthenticationPrincipal SignedIn manager,
            @Own Uai own,
            @PathVariable UUID invitation,
            RedirectAttributes next) {
        check(manager, own);
        var sent = teams.inviteAgain(own, invitation);
        return next(next, sent ? "L’invitation est repartie, avec un nouveau lien." : TeamWords.NOBODY_WAITS);
    }

    @PostMapping("/invitations/{invitation}/retrait")
    String uninvite(
            @AuthenticationPrincipal SignedIn manager,
            @Own Uai own,
            @PathVariable UUID invitation,
            RedirectAttributes next) {
        check(manager, own);
        var gone = teams.uninvite(own, invitation);
        return next(next, gone ? "L’invitation est retirée\u00a0: son lien ne marche plus." : TeamWords.NOBODY_WAITS);
    }

    @PostMapping("/{who}/fonction")
    String move(
            @AuthenticationPrincipal SignedIn manager,
            @Own Uai own,
            @PathVariable UUID who,
            @RequestParam Position position,
            RedirectAttributes next) {
        check(manager, own);
        var changed = teams.move(own, new AccountId(who), position, manager.account());
        return next(
                next, TeamWords.of(changed, "La fonction est changée. La personne se reconnecte pour en disposer."));
    }

    @PostMapping("/{who}/depart")
    String close(
            @AuthenticationPrincipal SignedIn manager, @Own Uai own, @PathVariable UUID who, RedirectAttributes next) {
        check(manager, own);
        var changed = teams.close(own, new AccountId(who), manager.account());
        return next(next, TeamWords.of(changed, "Son accès à cet établissement est fermé, sur tous ses appareils."));
    }

    /** Whoever manages another establishment is here what they are here. */
    private static void check(SignedIn manager, Uai own) {
        var isManager = manager.grants().contains(new Grant(Role.INSTITUTION_MANAGER, own.value()));
        if (!isManager) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String next(RedirectAttributes next, String sentence) {
        next.addFlashAttribute("flash", sentence);
        return "redirect:" + PATH;
    }
}
