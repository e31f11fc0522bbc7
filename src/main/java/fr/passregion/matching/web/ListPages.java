package fr.passregion.matching.web;

import fr.passregion.institution.Own;
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
    private final Clock clock;

    ListPages(PupilLists lists, Clock clock) {
        this.lists = lists;
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
    String form(@Own Uai own, Model model) {
        return showForm(own, model);
    }

    @PostMapping
    String bring(
            @Own Uai own,
            @ModelAttribute("form") ListForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
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
            @Own Uai own,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String partie,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return switch (lists.find(own, id).orElseThrow(ListPages::notFound)) {
            case Shown.Columns columns -> showColumns(own, id, columns, model);
            case Shown.Matched matched -> {
                model.addAttribute("result", new ResultTable(id.toString(), matched, Part.of(partie), page));
                model.addAttribute("now", clock.instant().toString());
                yield "matching/result";
            }
        };
    }

    @PostMapping("/{id}/colonnes")
    String name(
            @Own Uai own,
            @PathVariable UUID id,
            @ModelAttribute("form") ColumnsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var refused =
                errors.hasErrors() ? null : lists.name(own, id, form.places()).orElse(null);
        if (refused == null && !errors.hasErrors()) return "redirect:" + PATH + "/" + id;
        if (refused != null) errors.reject("matching.columns." + refused, "");
        if (!(lists.find(own, id).orElse(null) instanceof Shown.Columns columns)) return "redirect:" + PATH + "/" + id;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showColumns(own, id, columns, model);
    }

    @PostMapping("/{id}/valider")
    String validate(@Own Uai own, @PathVariable UUID id, @ModelAttribute Chosen chosen, RedirectAttributes next) {
        var seen = chosen.seen();
        var done = seen == null ? 0 : lists.validate(own, id, seen);
        return back(id, Part.EXACT, done, next);
    }

    @PostMapping("/{id}/choisies")
    String validateChosen(@Own Uai own, @PathVariable UUID id, @ModelAttribute Chosen chosen, RedirectAttributes next) {
        var seen = chosen.seen();
        if (seen == null || chosen.orders().isEmpty()) {
            next.addFlashAttribute("flash", "Cochez d’abord une ou plusieurs demandes.");
            return "redirect:" + PATH + "/" + id + "?partie=" + Part.NEAR.word();
        }
        return back(id, Part.NEAR, lists.validate(own, id, chosen.orders(), seen), next);
    }

    @PostMapping("/{id}/oublier")
    String forget(@Own Uai own, @PathVariable UUID id, RedirectAttributes next) {
        lists.forget(own, id);
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
        return "matching/form";
    }

    private String showColumns(Uai own, UUID id, Shown.Columns columns, Model model) {
        model.addAttribute("columns", columns);
        model.addAttribute("id", id.toString());
        return "matching/columns";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
