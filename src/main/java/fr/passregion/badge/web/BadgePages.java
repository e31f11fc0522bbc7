package fr.passregion.badge.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.badge.Badges;
import fr.passregion.identity.ApiKeys;
import fr.passregion.identity.ApiKeys.Caller;
import fr.passregion.institution.Own;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** An establishment's badges: how many open, the file, and the keys of its access controllers (CAR-09, EST-06). */
@Controller
@RequestMapping(BadgePages.PATH)
class BadgePages {

    static final String PATH = "/etablissement/badges";

    private static final int MOST_KEYS = 10;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=US-ASCII");

    private final Badges badges;
    private final ApiKeys keys;
    private final AuditTrail audit;

    BadgePages(Badges badges, ApiKeys keys, AuditTrail audit) {
        this.badges = badges;
        this.keys = keys;
        this.audit = audit;
    }

    /** What the key is for, in the establishment's own words. */
    record KeyForm(
            @NotBlank(message = "{badge.name.missing}") @Size(max = 60, message = "{badge.name.long}") @Nullable String name) {}

    @GetMapping
    String show(@Own Uai own, Model model) {
        return showTo(own, model);
    }

    @GetMapping("/liste.csv")
    ResponseEntity<byte[]> file(@Own Uai own) {
        audit.record("badge.list_taken", "institution:" + own, null);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("badges-" + own + ".csv"))
                .body(new BadgeFile(badges.open(own)).bytes());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    /** The key is on this one answer and nowhere else: there is no page to come back to. */
    @PostMapping("/cles")
    String make(
            @Own Uai own,
            @Valid @ModelAttribute("form") KeyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (keys.keysOf(controllersOf(own)).size() >= MOST_KEYS) errors.rejectValue("name", "badge.keys.ENOUGH");
        var name = form.name();
        if (errors.hasErrors() || name == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("made", keys.issue(ApiKeys.Kind.BADGE, own.value(), name.strip()));
            audit.record("badge.key_made", "institution:" + own, name.strip());
        }
        return showTo(own, model);
    }

    @PostMapping("/cles/{id}/supprimer")
    String revoke(@Own Uai own, @PathVariable UUID id, RedirectAttributes next) {
        if (!keys.revoke(controllersOf(own), id)) throw notFound();
        audit.record("badge.key_revoked", "institution:" + own, id.toString());
        next.addFlashAttribute("flash", "La clé est supprimée. Le contrôleur qui l’utilisait n’a plus de réponse.");
        return "redirect:" + PATH;
    }

    private String showTo(Uai own, Model model) {
        model.addAttribute("open", badges.open(own).size());
        model.addAttribute("keys", KeyView.all(keys.keysOf(controllersOf(own))));
        return "badge/badges";
    }

    private static Caller controllersOf(Uai own) {
        return new Caller(ApiKeys.Kind.BADGE, own.value());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
