package fr.passregion.outing.web;

import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.outing.web.NewOutingView.Choice;
import fr.passregion.outing.web.NewOutingView.Row;
import fr.passregion.partner.Locator;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what a teacher chooses from. */
@Component
class NewOutings {

    private static final int KILOMETRES = 40;

    private final ClassList list;
    private final Locator locator;
    private final Institutions institutions;
    private final Programmes programmes;
    private final Clock clock;

    NewOutings(ClassList list, Locator locator, Institutions institutions, Programmes programmes, Clock clock) {
        this.list = list;
        this.locator = locator;
        this.institutions = institutions;
        this.programmes = programmes;
        this.clock = clock;
    }

    NewOutingView view(Uai own, OutingForm form) {
        var programme = programmes.inForce(LocalDate.now(clock));
        var shared = programme.benefits().stream().filter(Benefit::groupUse).toList();
        var benefit = form.benefit()
                .filter(code -> shared.stream().anyMatch(one -> one.code().equals(code)))
                .orElseGet(() -> shared.getFirst().code());
        var town = form.ville() == null
                ? institutions.find(own).map(Institution::town).orElse("")
                : form.ville();
        var track = Objects.requireNonNullElse(form.filiere(), "");
        var everyone = list.of(own);
        return new NewOutingView(
                shared.stream().map(one -> choice(one, benefit)).toList(),
                benefit.value(),
                town,
                places(town, benefit, form),
                tracks(everyone, programme, track),
                track,
                everyone.stream()
                        .filter(one -> track.isEmpty()
                                || one.enrolment().track().value().equals(track))
                        .map(one -> row(one, programme, form))
                        .toList(),
                Boolean.TRUE.equals(form.tous()));
    }

    private static Choice choice(Benefit benefit, BenefitCode chosen) {
        return new Choice(
                benefit.code().value(), benefit.label(), benefit.code().equals(chosen));
    }

    private List<Choice> places(String town, BenefitCode benefit, OutingForm form) {
        var from = locator.towns(town).stream().findFirst().orElse(null);
        return locator.find(new Locator.Wanted(from, KILOMETRES, benefit, false)).stream()
                .map(place -> new Choice(
                        place.id().value(),
                        place.name() + ", " + place.town(),
                        place.id().value().equals(form.lieu())))
                .toList();
    }

    private static List<Choice> tracks(List<Enrolled> everyone, Programme programme, String chosen) {
        return everyone.stream()
                .map(one -> one.enrolment().track())
                .distinct()
                .map(code -> new Choice(
                        code.value(),
                        programme.track(code).label(),
                        code.value().equals(chosen)))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private static Row row(Enrolled one, Programme programme, OutingForm form) {
        HolderId id = one.holder().id();
        return new Row(
                id.toString(),
                one.holder().lastName() + " " + one.holder().firstName(),
                programme.track(one.enrolment().track()).label(),
                form.ticks(id));
    }
}
