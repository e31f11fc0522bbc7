package fr.passregion.ordering;

import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Track;
import fr.passregion.shared.Uai;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can be ordered: the affiliated establishments, and for each the tracks that it and the programme both offer (ORD-03). */
@Component
public class Offers {

    private final Institutions institutions;

    Offers(Institutions institutions) {
        this.institutions = institutions;
    }

    /** An affiliated establishment; none where it is unknown or without agreement (ELI-03, ELI-09). */
    public Optional<Institution> institution(Uai uai) {
        return institutions.find(uai).filter(Institution::affiliated);
    }

    /** In the order of the programme. */
    public List<Track> tracks(Institution institution, Programme programme) {
        return programme.tracksOf(institution.kind()).stream()
                .filter(track -> institution.tracks().contains(track.code()))
                .toList();
    }

    /** The establishment of a choice that can be made; a diploma is named where the track asks for it, and only there. */
    Optional<Institution> institutionFor(Choice choice, Programme programme) {
        return institution(choice.institution())
                .filter(institution -> tracks(institution, programme).stream()
                        .anyMatch(track -> track.code().equals(choice.track()) && suits(choice, track, programme)));
    }

    private static boolean suits(Choice choice, Track track, Programme programme) {
        var diploma = choice.diploma();
        return diploma == null
                || (track.firstEquipment() && programme.findDiploma(diploma).isPresent());
    }
}
