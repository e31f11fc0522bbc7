package fr.passregion.parcel.web;

import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.parcel.LateParcels;
import fr.passregion.parcel.MissingCards;
import fr.passregion.parcel.MissingCards.Missing;
import fr.passregion.parcel.Parcel;
import fr.passregion.shared.Uai;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Cartes manquantes » at the Region: told by establishments, made again free of charge; and parcels nobody has ticked. */
@Controller
@RequestMapping(MissingPages.PATH)
class MissingPages {

    static final String PATH = "/region/colis";

    private static final int SHOWN = 100;

    private final MissingCards missing;
    private final LateParcels late;
    private final Institutions institutions;

    MissingPages(MissingCards missing, LateParcels late, Institutions institutions) {
        this.missing = missing;
        this.late = late;
        this.institutions = institutions;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("count", missing.count());
        model.addAttribute(
                "cards", missing.first(SHOWN).stream().map(this::view).toList());
        model.addAttribute("late", late.first(SHOWN).stream().map(this::view).toList());
        return "parcel/missing";
    }

    @PostMapping("/{card}/refaire")
    String makeAgain(@PathVariable String card, RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                missing.makeAgain(RollForm.id(card))
                        ? "La carte est mise en opposition. Une autre est commandée, sans frais pour le jeune."
                        : "Rien n’a changé\u00a0: cette carte a été retrouvée ou refaite entre-temps.");
        return "redirect:" + PATH;
    }

    private MissingView view(Missing card) {
        return MissingView.of(card, nameOf(card.institution()));
    }

    private LateView view(Parcel parcel) {
        return LateView.of(parcel, nameOf(parcel.institution()));
    }

    private String nameOf(Uai institution) {
        return institutions.find(institution).map(Institution::name).orElse("");
    }
}
