package fr.passregion.matching.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institutions;
import fr.passregion.matching.PupilLists;
import fr.passregion.matching.PupilLists.Brought;
import fr.passregion.matching.PupilLists.Shown;
import fr.passregion.ordering.OrderId;
import fr.passregion.shared.French;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A secretary brings the list of pupils, sees what it says of the requests, and decides (EST-01). */
@Controller
@RequestMapping(ListPages.PATH)
class ListPages {

    static final String PATH = "/etablissement/listes";

    private final PupilLists lists;
    private final Institutions institutions;
    private final Clock clock;

    ListPages(PupilLists lists, Institutions institutions, Clock clock) {
        this.lists = lists;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** A file, or lines copied from one. */
    record ListForm(@Nullable MultipartFile file, @Nullable String pasted) {

        byte[] content() throws IOException {
            if (file != null && !file.isEmpty()) return file.getBytes();
            return pasted == null ? new byte[0] : pasted.strip().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Which requests somebody chose, as they were at the instant when they were shown. */
    record Chosen(@Nullable List<UUID> ids, @Nullable Instant seen) {
        List<OrderId> orders() {
            return OrderId.all(ids);
        }
    }

    @GetMapping
    String form(@AuthenticationPrincipal SignedIn staff, Model model) {
        return showForm(own(staff), model);
    }

    @PostMapping
    String bring(
            @AuthenticationPrincipal SignedIn staff,
            @ModelAttribute("form") ListForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var own = own(staff);
        return switch (lists.bring(own, form.content())) {
            case Brought.Kept kept -> "redirect:" + PATH + "/" + kept.id();
            case Brought.Refused refused -> {
                errors.rejectValue("file", "matching.refusal." + refused.why());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield showForm(own, model);
            }
        };
    }

    @GetMapping("/{id}")
    String show(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String partie,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var own = own(staff);
        return switch (lists.find(own, id).orElseThrow(ListPages::notFound)) {
            case Shown.Columns columns -> showColumns(own, id, columns, model);
            case Shown.Matched matched -> {
                model.addAttribute("result", new ResultTable(id.toString(), matched, Part.of(partie), page));
                model.addAttribute("now", clock.instant().toString());
                showWhose(own, model);
                yield "matching/result";
            }
        };
    }

    @PostMapping("/{id}/colonnes")
    String name(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable UUID id,
            @ModelAttribute("form") ColumnsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var own = own(staff);
        var refused =
                errors.hasErrors() ? null : lists.name(own, id, form.places()).orElse(null);
        if (refused == null && !errors.hasErrors()) return "redirect:" + PATH + "/" + id;
        if (refused != null) errors.reject("matching.columns." + refused, "");
        if (!(lists.find(own, id).orElse(null) instanceof Shown.Columns columns)) return "redirect:" + PATH + "/" + id;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showColumns(own, id, columns, model);
    }

    @PostMapping("/{id}/valider")
    String validate(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable UUID id,
            @ModelAttribute Chosen chosen,
            RedirectAttributes next) {
        var seen = chosen.seen();
        var done = seen == null ? 0 : lists.validate(own(staff), id, seen);
        return back(id, Part.EXACT, done, next);
    }

    @PostMapping("/{id}/choisies")
    String validateChosen(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable UUID id,
            @ModelAttribute Chosen chosen,
            RedirectAttributes next) {
        var seen = chosen.seen();
        if (seen == null || chosen.orders().isEmpty()) {
            next.addFlashAttribute("flash", "Cochez d’abord une ou plusieurs demandes.");
            return "redirect:" + PATH + "/" + id + "?partie=" + Part.NEAR.word();
        }
        return back(id, Part.NEAR, lists.validate(own(staff), id, chosen.orders(), seen), next);
    }

    @PostMapping("/{id}/oublier")
    String forget(@AuthenticationPrincipal SignedIn staff, @PathVariable UUID id, RedirectAttributes next) {
        lists.forget(own(staff), id);
        next.addFlashAttribute("flash", "La liste est effacée.");
        return "redirect:" + PATH;
    }

    private static String back(UUID id, Part part, int done, RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                done == 0
                        ? "Rien n’a changé\u00a0: ces demandes ont déjà été traitées, ou corrigées depuis."
                        : French.count(done, "demande") + (done < 2 ? " validée." : " validées."));
        return "redirect:" + PATH + "/" + id + "?partie=" + part.word();
    }

    private String showForm(Uai own, Model model) {
        model.addAttribute("latest", lists.latest(own).map(UUID::toString).orElse(null));
        showWhose(own, model);
        return "matching/form";
    }

    private String showColumns(Uai own, UUID id, Shown.Columns columns, Model model) {
        model.addAttribute("columns", columns);
        model.addAttribute("id", id.toString());
        showWhose(own, model);
        return "matching/columns";
    }

    private void showWhose(Uai own, Model model) {
        institutions.find(own).ifPresent(found -> {
            model.addAttribute("org", found.name());
            model.addAttribute("place", found.town() + " · " + found.uai());
        });
    }

    private static Uai own(SignedIn staff) {
        return staff.scope(Role.INSTITUTION).flatMap(Uai::parse).orElseThrow(ListPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
