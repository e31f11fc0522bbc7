package fr.passregion.parcel.web;

import fr.passregion.institution.Own;
import fr.passregion.parcel.Parcel;
import fr.passregion.parcel.Parcels;
import fr.passregion.parcel.Parcels.Roll;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Colis de cartes » of an establishment: what is on its way, ticked off, handed over (CAR-08). */
@Controller
@RequestMapping(ParcelPages.PATH)
class ParcelPages {

    static final String PATH = "/etablissement/colis";

    private static final String ONE = "parcel/one";

    private final Parcels parcels;
    private final Clock clock;

    ParcelPages(Parcels parcels, Clock clock) {
        this.parcels = parcels;
        this.clock = clock;
    }

    @GetMapping
    String all(@Own Uai own, Model model) {
        model.addAttribute(
                "parcels", parcels.of(own).stream().map(ParcelView::brief).toList());
        return "parcel/desk";
    }

    @GetMapping("/{id}")
    String one(
            @Own Uai own,
            @PathVariable String id,
            @RequestParam @Nullable String cocher,
            @ModelAttribute("form") RollForm form,
            BindingResult errors,
            Model model) {
        return show(find(own, id), form, cocher, model);
    }

    /** The list, ticked: either so far, or to the end, what is not ticked being missing. */
    @PostMapping("/{id}/pointage")
    String tick(
            @Own Uai own,
            @PathVariable String id,
            @ModelAttribute("form") RollForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var parcel = find(own, id);
        if (form.ticked().isEmpty() && !form.isEmptyOnPurpose() && parcel.isToTick()) {
            errors.rejectValue("ids", "parcel.nothing.ticked");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("offersEmpty", true);
            return show(parcel, form, null, model);
        }
        next.addFlashAttribute(
                "flash", TickWords.of(parcels.tick(parcel, new Roll.Complete(form.ticked(), form.seenAt()))));
        return back(parcel);
    }

    @PostMapping("/{id}/plus-tard")
    String soFar(@Own Uai own, @PathVariable String id, @ModelAttribute RollForm form, RedirectAttributes next) {
        var parcel = find(own, id);
        next.addFlashAttribute("flash", TickWords.of(parcels.tick(parcel, new Roll.SoFar(form.ticked()))));
        return back(parcel);
    }

    @PostMapping("/{id}/remise")
    String handOver(@Own Uai own, @PathVariable String id, @ModelAttribute RollForm form, RedirectAttributes next) {
        var parcel = find(own, id);
        next.addFlashAttribute(
                "flash", TickWords.changed(parcels.handOver(parcel, form.ticked()), "carte remise", "cartes remises"));
        return back(parcel);
    }

    @PostMapping("/{id}/remise-annulee")
    String takeBack(@Own Uai own, @PathVariable String id, @ModelAttribute RollForm form, RedirectAttributes next) {
        var parcel = find(own, id);
        next.addFlashAttribute(
                "flash",
                TickWords.changed(
                        parcels.takeBack(parcel, form.ticked()),
                        "carte de nouveau à remettre",
                        "cartes de nouveau à remettre"));
        return back(parcel);
    }

    @PostMapping("/{id}/introuvables")
    String lose(@Own Uai own, @PathVariable String id, @ModelAttribute RollForm form, RedirectAttributes next) {
        var parcel = find(own, id);
        next.addFlashAttribute(
                "flash",
                TickWords.changed(
                        parcels.lose(parcel, form.ticked()),
                        "carte signalée manquante à la Région",
                        "cartes signalées manquantes à la Région"));
        return back(parcel);
    }

    private String show(Parcel parcel, RollForm form, @Nullable String cocher, Model model) {
        var view = ParcelView.full(parcel, parcels.cardsOf(parcel));
        model.addAttribute("parcel", view);
        model.addAttribute("ticks", Ticks.of(view, form.ticked(), cocher));
        model.addAttribute("seen", clock.instant().toString());
        return ONE;
    }

    private Parcel find(Uai own, String id) {
        return parcels.find(own, RollForm.id(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Parcel parcel) {
        return "redirect:" + PATH + "/" + parcel.id();
    }
}
