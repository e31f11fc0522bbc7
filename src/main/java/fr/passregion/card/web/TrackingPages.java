package fr.passregion.card.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.passregion.card.BatchTracking;
import fr.passregion.card.BatchTracking.State;
import fr.passregion.card.CardBatches;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.Uai;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cards of one batch, each with the card maker’s answer, and what is done of a rejected one (CAR-08). */
@Controller
@RequestMapping("/region/cartes/lots/{number}/cartes")
class TrackingPages {

    private final CardBatches batches;
    private final BatchTracking tracking;
    private final Holders holders;
    private final Institutions institutions;

    TrackingPages(CardBatches batches, BatchTracking tracking, Holders holders, Institutions institutions) {
        this.batches = batches;
        this.tracking = tracking;
        this.holders = holders;
        this.institutions = institutions;
    }

    @GetMapping
    String cards(
            @PathVariable int number,
            @RequestParam @Nullable String etat,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var batch = batches.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var state = TrackingView.stateOf(etat);
        var view = TrackingView.of(BatchView.of(batch), state, page);
        model.addAttribute("batch", view);
        model.addAttribute("lines", lines(number, state, view.page()));
        return "card/tracking";
    }

    @PostMapping("/{card}/photo")
    String askPhoto(@PathVariable int number, @PathVariable UUID card, RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                tracking.askPhoto(card)
                        ? "Une autre photo est demandée. La carte repartira avec celle que vous aurez acceptée."
                        : "Rien n’a changé\u00a0: cette carte n’attend plus, ou la photo est déjà demandée.");
        return back(number);
    }

    @PostMapping("/{card}/meme-photo")
    String keepPhoto(@PathVariable int number, @PathVariable UUID card, RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                tracking.keepPhoto(card)
                        ? "La carte repart dans le prochain lot, avec la même photo."
                        : "Rien n’a changé\u00a0: aucune autre photo n’était demandée.");
        return back(number);
    }

    private List<TrackingLine> lines(int number, @Nullable State state, int page) {
        var lines = tracking.linesOf(number, state, page);
        var known = holders
                .findAll(lines.stream().map(line -> line.card().holder()).toList())
                .stream()
                .collect(toMap(Holder::id, identity()));
        return lines.stream()
                .map(line -> TrackingLine.of(line, known.get(line.card().holder()), place(line.institution())))
                .toList();
    }

    private String place(@Nullable String uai) {
        if (uai == null) return "Domicile";
        return institutions.find(new Uai(uai)).map(Institution::name).orElse(uai);
    }

    private static String back(int number) {
        return "redirect:/region/cartes/lots/" + number + "/cartes?etat=rejetees";
    }
}
