package fr.passregion.badge.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.badge.Badges;
import fr.passregion.identity.ApiKeys;
import fr.passregion.identity.ApiKeys.Caller;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institutions;
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

/** An establishment's badges: how many open, the file, and the keys of its access controllers (CAR-09, EST-06). */
@Controller
@RequestMapping(BadgePages.PATH)
class BadgePages {

    static final String PATH = "/etablissement/badges";

    private static final int MOST_KEYS = 10;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=US-ASCII");

    private final Badges badges;
    private final ApiKeys keys;
    private final Institutions institutions;
    private final AuditTrail audit;

    BadgePages(Badges badges, ApiKeys keys, Institutions institutions, AuditTrail audit) {
        this.badges = badges;
        this.keys = keys;
        this.institutions = institutions;
        this.audit = audit;
    }

    /** What the key is for, in the establishment's own words. */
    record KeyForm(
            @NotBlank(message = "{badge.name.missing}") @Size(max = 60, message = "{badge.name.long}") @Nullable String name) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn staff, Model model) {
        return show(own(staff), model);
    }

    @GetMapping("/liste.csv")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedIn staff) {
        var own = own(staff);
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
            @AuthenticationPrincipal SignedIn staff,
            @Valid @ModelAttribute("form") KeyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var own = own(staff);
        if (keys.keysOf(controllersOf(own)).size() >= MOST_KEYS) errors.rejectValue("name", "badge.keys.ENOUGH");
        var name = form.name();
        if (errors.hasErrors() || name == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("made", keys.issue(ApiKeys.Kind.BADGE, own.value(), name.strip()));
            audit.record("badge.key_made", "institution:" + own, name.strip());
        }
        return show(own, model);
    }

    @PostMapping("/cles/{id}/supprimer")
    String revoke(@AuthenticationPrincipal SignedIn staff, @PathVariable UUID id, RedirectAttributes next) {
        var own = own(staff);
        if (!keys.revoke(controllersOf(own), id)) throw notFound();
        audit.record("badge.key_revoked", "institution:" + own, id.toString());
        next.addFlashAttribute("flash", "La clé est supprimée. Le contrôleur qui l’utilisait n’a plus de réponse.");
        return "redirect:" + PATH;
    }

    private String show(Uai own, Model model) {
        model.addAttribute("open", badges.open(own).size());
        model.addAttribute("keys", KeyView.all(keys.keysOf(controllersOf(own))));
        institutions.find(own).ifPresent(found -> {
            model.addAttribute("org", found.name());
            model.addAttribute("place", found.town() + " · " + found.uai());
        });
        return "badge/badges";
    }

    private static Caller controllersOf(Uai own) {
        return new Caller(ApiKeys.Kind.BADGE, own.value());
    }

    private static Uai own(SignedIn staff) {
        return staff.scope(Role.INSTITUTION).flatMap(Uai::parse).orElseThrow(BadgePages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
