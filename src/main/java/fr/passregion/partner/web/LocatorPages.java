package fr.passregion.partner.web;

import fr.passregion.partner.Locator;
import fr.passregion.partner.Locator.Wanted;
import fr.passregion.partner.Place;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.partner.Town;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** « Où l’utiliser »: the list first, the map for whom asks, and a page for each place (GEN-02). */
@Controller
class LocatorPages {

    static final String PATH = "/ou-l-utiliser";
    static final String PLACE = PATH + "/";
    static final int PAGE = 15;

    /** Around a visitor there is one page, whose address tells nothing. */
    private static final int NEAREST = 30;

    private final Locator locator;
    private final Programmes programmes;
    private final Clock clock;

    LocatorPages(Locator locator, Programmes programmes, Clock clock) {
        this.locator = locator;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String search(
            @ModelAttribute("form") LocatorForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("benefits", programme().benefits());
        model.addAttribute("distances", LocatorForm.DISTANCES);
        var towns = locator.towns(form.ville());
        if (towns.isEmpty() && !form.ville().isEmpty()) {
            errors.rejectValue("ville", "partner.locator.town.unknown");
            response.setStatus(422);
        } else {
            model.addAttribute("view", view(form, towns, page));
        }
        return "partner/locator";
    }

    /**
     * The same around the visitor, whose place comes in the body so that no address, log or history keeps it. It changes nothing, so
     * any page may ask it: no session is opened for it.
     */
    @PostMapping(PATH)
    String around(@ModelAttribute("form") LocatorForm form, Model model) {
        model.addAttribute("benefits", programme().benefits());
        model.addAttribute("distances", LocatorForm.DISTANCES);
        model.addAttribute("view", view(form, List.of(), 1));
        return "partner/locator";
    }

    @GetMapping(PLACE + "{id:pos_[0-9a-z]{16}}")
    String place(@PathVariable String id, Model model) {
        var place = locator.find(new PointOfSaleId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("place", new PlaceView(place, programme()));
        model.addAttribute("map", place.position() == null ? null : PlaceMap.of(place, locator.largestTowns()));
        return "partner/place";
    }

    private LocatorView view(LocatorForm form, List<Town> towns, int page) {
        var town = towns.isEmpty() ? null : towns.getFirst();
        var benefit = benefit(form.avantage());
        var position = form.position();
        var wanted = new Wanted(
                town, position, form.kilometres(), benefit.map(Benefit::code).orElse(null), form.byWheelchair());
        var found = locator.find(wanted);
        if (found.isEmpty()) locator.recordUnmet(wanted);
        var size = position == null ? PAGE : NEAREST;
        var pages = position == null ? Math.max(1, (found.size() + size - 1) / size) : 1;
        var shown = Math.clamp(page, 1, pages);
        var places = found.subList((shown - 1) * size, Math.min(shown * size, found.size()));
        return new LocatorView(
                places.stream().map(place -> new PlaceView(place, programme())).toList(),
                found.size(),
                shown,
                pages,
                town,
                position != null,
                towns.stream().skip(1).toList(),
                benefit.orElse(null),
                form.kilometres(),
                form.withMap() ? map(places, town) : null,
                address(form, benefit));
    }

    private PlaceMap map(List<Place> places, @Nullable Town town) {
        return PlaceMap.of(places, town, locator.largestTowns());
    }

    private Optional<Benefit> benefit(String slug) {
        return programme().benefits().stream()
                .filter(benefit -> benefit.code().slug().equals(slug))
                .findFirst();
    }

    private static String address(LocatorForm form, Optional<Benefit> benefit) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("avantage", "{avantage}")
                .queryParam("ville", "{ville}")
                .queryParam("rayon", form.rayon())
                .queryParam("fauteuil", form.byWheelchair() ? LocatorForm.YES : "")
                .encode()
                .buildAndExpand(benefit.map(one -> one.code().slug()).orElse(""), form.ville())
                .toUriString();
    }

    private Programme programme() {
        return programmes.inForce(LocalDate.now(clock));
    }
}
