package fr.passregion.attachment.web;

import fr.passregion.attachment.Answer;
import fr.passregion.attachment.Attachment;
import fr.passregion.attachment.Attachments;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Offers;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « J’ai changé d’établissement »: asked for in three screens, then followed; always of the holder who is signed in (CAR-05). */
@Controller
@RequestMapping(OwnSchoolPages.PATH)
class OwnSchoolPages {

    static final String PATH = "/mon-compte/etablissement";

    private static final int SHOWN = 7;

    private final Attachments attachments;
    private final Institutions institutions;
    private final Offers offers;
    private final Programmes programmes;
    private final Tracks tracks;
    private final Clock clock;

    OwnSchoolPages(
            Attachments attachments,
            Institutions institutions,
            Offers offers,
            Programmes programmes,
            Tracks tracks,
            Clock clock) {
        this.attachments = attachments;
        this.institutions = institutions;
        this.offers = offers;
        this.programmes = programmes;
        this.tracks = tracks;
        this.clock = clock;
    }

    @GetMapping
    String follow(@AuthenticationPrincipal SignedIn visitor, Model model) {
        var latest = attachments.latestOf(holder(visitor));
        latest.ifPresent(known -> model.addAttribute("latest", OwnAttachmentView.of(known, tracks, clock.getZone())));
        latest.filter(Attachment::isPending)
                .flatMap(attachments::preview)
                .ifPresent(effects -> model.addAttribute("effects", EffectView.ofRest(effects)));
        return "attachment/own";
    }

    @GetMapping("/recherche")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        var word = q.strip();
        var found = word.isEmpty() ? List.<Institution>of() : institutions.search(word, SHOWN);
        model.addAttribute("typed", word);
        model.addAttribute("found", found.stream().map(SchoolView::of).toList());
        return "attachment/school";
    }

    @GetMapping("/filiere")
    String askTrack(@RequestParam(defaultValue = "") String uai, @ModelAttribute("form") ChoiceForm form, Model model) {
        var school = Uai.parse(uai).flatMap(offers::institution);
        return school.isEmpty() ? "redirect:" + PATH + "/recherche" : showTracks(school.get(), model);
    }

    @PostMapping("/filiere")
    String ask(
            @AuthenticationPrincipal SignedIn visitor,
            @RequestParam String uai,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var school = Uai.parse(uai).flatMap(offers::institution).orElseThrow(OwnInstitution::notFound);
        var choice = tracks.read(form, school, year(), errors);
        if (choice.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showTracks(school, model);
        }
        next.addFlashAttribute("flash", said(attachments.ask(holder(visitor), choice.get())));
        return "redirect:" + PATH;
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> "C’est parti\u00a0: " + done.attachment().toName() + " doit valider.";
            case Answer.Refused refused -> refused.ownSentence();
            case Answer.Corrected corrected -> throw new IllegalStateException("Not a correction: " + corrected);
        };
    }

    @PostMapping("/annuler")
    String withdraw(@AuthenticationPrincipal SignedIn visitor, RedirectAttributes next) {
        var isWithdrawn = attachments.withdraw(holder(visitor));
        next.addFlashAttribute(
                "flash", isWithdrawn ? "Ta demande est annulée. Rien n’a changé." : new Answer.TooLate().ownSentence());
        return "redirect:" + PATH;
    }

    private String showTracks(Institution school, Model model) {
        model.addAttribute("school", SchoolView.of(school));
        tracks.show(school, year(), model);
        return "attachment/track";
    }

    private SchoolYear year() {
        return programmes.inForce(LocalDate.now(clock)).year();
    }

    private static HolderId holder(SignedIn visitor) {
        return visitor.holder().orElseThrow(OwnInstitution::notFound);
    }
}
