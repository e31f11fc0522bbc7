package fr.passregion.attachment.web;

import fr.passregion.institution.Institution;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.Offers;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Track;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The tracks and diplomas among which one chooses at an establishment. */
@Component
public class Tracks {

    private final Offers offers;
    private final Programmes programmes;

    Tracks(Offers offers, Programmes programmes) {
        this.offers = offers;
        this.programmes = programmes;
    }

    /** One of them, by its code. */
    public record Named(String code, String label, String hint) {}

    void show(Institution institution, SchoolYear year, Model model) {
        var programme = programmes.of(year);
        var tracks = offers.tracks(institution, programme);
        model.addAttribute(
                "tracks",
                tracks.stream()
                        .map(track -> new Named(track.code().value(), track.label(), track.hint()))
                        .toList());
        model.addAttribute(
                "diplomas",
                tracks.stream().anyMatch(Track::firstEquipment)
                        ? programme.diplomas().stream()
                                .map(diploma -> new Named(diploma.code(), diploma.label(), ""))
                                .toList()
                        : List.of());
    }

    /** The choice that a form names, or its refusal beside the field. */
    Optional<Choice> read(ChoiceForm form, Institution institution, SchoolYear year, BindingResult errors) {
        var programme = programmes.of(year);
        var track = offers.tracks(institution, programme).stream()
                .filter(offered -> offered.code().value().equals(form.track()))
                .findFirst();
        if (track.isEmpty()) errors.rejectValue("track", "attachment.track");
        else if (!suits(form, track.get(), programme)) errors.rejectValue("diploma", "attachment.diploma");
        if (errors.hasErrors() || track.isEmpty()) return Optional.empty();
        var diploma = form.diploma().isEmpty() ? null : form.diploma();
        return Optional.of(new Choice(institution.uai(), track.get().code(), diploma));
    }

    private static boolean suits(ChoiceForm form, Track track, Programme programme) {
        return form.diploma().isEmpty()
                || (track.firstEquipment()
                        && programme.findDiploma(form.diploma()).isPresent());
    }

    /** « CAP 1re année, CAP Cuisine ». */
    String words(SchoolYear year, @Nullable TrackCode track, @Nullable String diploma) {
        if (track == null) return "À choisir";
        var programme = programmes.of(year);
        var label = programme.findTrack(track).map(Track::label).orElse(track.value());
        return Optional.ofNullable(diploma)
                .flatMap(programme::findDiploma)
                .map(known -> label + ", " + known.label())
                .orElse(label);
    }
}
