package fr.passregion.ordering.web;

import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.Offers;
import fr.passregion.programme.Programme;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Finding one's establishment by a word, then one's track among those it offers: in the order, and when correcting it (ORD-03). */
@Component
public class SchoolChoice {

    private static final int SHOWN = 7;

    private final Institutions institutions;
    private final Offers offers;

    SchoolChoice(Institutions institutions, Offers offers) {
        this.institutions = institutions;
        this.offers = offers;
    }

    /** One establishment among those found. */
    public record School(String uai, String name, String place) {
        static School of(Institution institution) {
            return new School(
                    institution.uai().value(),
                    institution.name(),
                    institution.town() + " (" + institution.postcode() + ")");
        }
    }

    /** One track among those offered. */
    public record Offered(String code, String label, String hint) {}

    /** One diploma among those with a first equipment. */
    public record Trained(String code, String label) {}

    void showFound(String typed, Model model) {
        var word = typed.strip();
        var found = word.isEmpty() ? List.<Institution>of() : institutions.search(word, SHOWN);
        model.addAttribute("typed", word);
        model.addAttribute("found", found.stream().map(School::of).toList());
    }

    Optional<Institution> chosen(String uai) {
        return Uai.parse(uai).flatMap(offers::institution);
    }

    Optional<Institution> affiliated(Uai uai) {
        return offers.institution(uai);
    }

    void showTracks(Institution institution, Programme programme, Model model) {
        var tracks = offers.tracks(institution, programme);
        model.addAttribute("school", School.of(institution));
        model.addAttribute(
                "tracks",
                tracks.stream()
                        .map(track -> new Offered(track.code().value(), track.label(), track.hint()))
                        .toList());
        model.addAttribute(
                "diplomas",
                tracks.stream().anyMatch(track -> track.firstEquipment())
                        ? programme.diplomas().stream()
                                .map(diploma -> new Trained(diploma.code(), diploma.label()))
                                .toList()
                        : List.of());
    }

    /** The choice that a form names, or its refusal beside the field. */
    Optional<Choice> read(TrackForm form, Institution institution, Programme programme, BindingResult errors) {
        var track = offers.tracks(institution, programme).stream()
                .filter(offered -> offered.code().value().equals(form.track()))
                .findFirst();
        if (track.isEmpty()) {
            errors.rejectValue("track", "ordering.track.missing");
            return Optional.empty();
        }
        if (!track.get().firstEquipment())
            return Optional.of(choice(institution, track.get().code(), ""));
        if (!form.diploma().isEmpty() && programme.findDiploma(form.diploma()).isEmpty()) {
            errors.rejectValue("diploma", "ordering.diploma.unknown");
            return Optional.empty();
        }
        return Optional.of(choice(institution, track.get().code(), form.diploma()));
    }

    private static Choice choice(Institution institution, TrackCode track, String diploma) {
        return new Choice(institution.uai(), track, diploma.isEmpty() ? null : diploma);
    }
}
