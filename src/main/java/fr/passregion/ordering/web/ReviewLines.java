package fr.passregion.ordering.web;

import fr.passregion.card.Delivery;
import fr.passregion.holder.Contact;
import fr.passregion.holder.Guardian;
import fr.passregion.ordering.Choice;
import fr.passregion.programme.Programme;
import fr.passregion.shared.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything answered, read once more before it is sent, each line with the way back to its screen. */
public final class ReviewLines {

    private ReviewLines() {}

    /** One answer; {@code what} ends « Modifier » for whom does not see the line. */
    public record Answer(String term, String value, String href, String what) {}

    static List<Answer> of(Draft draft, String school, Programme programme) {
        var person = Objects.requireNonNull(draft.person());
        var home = Objects.requireNonNull(draft.home());
        var lines = new ArrayList<Answer>();
        lines.add(line("Nom", person.firstName() + " " + person.lastName(), Screen.IDENTITY, "le nom"));
        lines.add(line("Date de naissance", French.date(person.birthDate()), Screen.IDENTITY, "la date de naissance"));
        lines.add(line("E-mail", person.email(), Screen.IDENTITY, "l’e-mail"));
        var guardian = draft.guardian();
        if (guardian != null)
            lines.add(line("Responsable légal", contact(guardian), Screen.GUARDIAN, "le responsable légal"));
        lines.add(line("Établissement", school, Screen.INSTITUTION, "l’établissement"));
        lines.add(line("Filière", track(draft.choice(), programme), Screen.TRACK, "la filière"));
        lines.add(line("Adresse", oneLine(home.address()), Screen.CONTACT, "l’adresse"));
        lines.add(line("Téléphone", orNone(Typed.shown(home.phone())), Screen.CONTACT, "le téléphone"));
        lines.add(line("Livraison", place(draft.delivery()), Screen.DELIVERY, "la livraison"));
        lines.add(line("Mot de passe", password(draft), Screen.AGREEMENT, "le mot de passe"));
        return List.copyOf(lines);
    }

    static String oneLine(Contact.Address address) {
        var second = address.line2() == null ? "" : ", " + address.line2();
        return address.line1() + second + ", " + address.postcode() + " " + address.town();
    }

    private static Answer line(String term, String value, Screen screen, String what) {
        return new Answer(term, value, screen.path(), what);
    }

    private static String contact(Guardian guardian) {
        return guardian.name() + ", " + guardian.email();
    }

    private static String track(@Nullable Choice choice, Programme programme) {
        var made = Objects.requireNonNull(choice);
        var label = programme.track(made.track()).label();
        var diploma = made.diploma();
        return diploma == null
                ? label
                : programme
                        .findDiploma(diploma)
                        .map(named -> label + ", " + named.label())
                        .orElse(label);
    }

    private static String place(@Nullable Delivery delivery) {
        return switch (Objects.requireNonNull(delivery)) {
            case HOME -> "À la maison";
            case INSTITUTION -> "Dans ton établissement";
        };
    }

    private static String password(Draft draft) {
        var agreement = draft.agreement();
        return agreement == null || agreement.password() == null ? "À choisir plus tard" : "Choisi";
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "Aucun" : text;
    }
}
