package fr.passregion.ordering.web;

import fr.passregion.holder.Contact;
import fr.passregion.holder.Guardian;
import fr.passregion.ordering.Choice;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.English;
import fr.passregion.shared.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything answered, read once more before it is sent, each line with the way back to its screen. */
@Component
public class ReviewLines {

    private static final String PAGE = "ordering.page.review.";

    private final SchoolChoice schools;
    private final Programmes programmes;
    private final MessageSource messages;

    ReviewLines(SchoolChoice schools, Programmes programmes, MessageSource messages) {
        this.schools = schools;
        this.programmes = programmes;
        this.messages = messages;
    }

    /** One answer; {@code what} ends « Modifier » for whom does not see the line. */
    public record Answer(String term, String value, String href, String what) {}

    /** One answer before it has its words: the name of its line, and the screen that asks it. */
    private record Given(String name, String value, Screen screen) {}

    List<Answer> of(Draft draft, LocalDate today, Locale locale) {
        return given(draft, programmes.openForOrders(today).orElseThrow(), locale).stream()
                .map(line -> new Answer(
                        said(line.name(), locale),
                        line.value(),
                        line.screen().path(),
                        said(line.name() + ".what", locale)))
                .toList();
    }

    private List<Given> given(Draft draft, Programme programme, Locale locale) {
        var person = Objects.requireNonNull(draft.person());
        var home = Objects.requireNonNull(draft.home());
        var lines = new ArrayList<Given>();
        lines.add(new Given("name", person.firstName() + " " + person.lastName(), Screen.IDENTITY));
        lines.add(new Given("birthDate", date(person.birthDate(), locale), Screen.IDENTITY));
        lines.add(new Given("email", person.email(), Screen.IDENTITY));
        var guardian = draft.guardian();
        if (guardian != null) lines.add(new Given("guardian", contact(guardian), Screen.GUARDIAN));
        lines.add(new Given("school", school(draft), Screen.INSTITUTION));
        lines.add(new Given("track", track(draft.choice(), programme, locale), Screen.TRACK));
        lines.add(new Given("address", oneLine(home.address()), Screen.CONTACT));
        lines.add(new Given("phone", phone(home.phone(), locale), Screen.CONTACT));
        var place = Objects.requireNonNull(draft.delivery());
        lines.add(new Given("delivery", said("delivery." + place, locale), Screen.DELIVERY));
        lines.add(new Given("password", password(draft, locale), Screen.AGREEMENT));
        return lines;
    }

    static String oneLine(Contact.Address address) {
        var second = address.line2() == null ? "" : ", " + address.line2();
        return address.line1() + second + ", " + address.postcode() + " " + address.town();
    }

    private static String contact(Guardian guardian) {
        return guardian.name() + ", " + guardian.email();
    }

    private String school(Draft draft) {
        return schools.affiliated(Objects.requireNonNull(draft.institution()))
                .orElseThrow()
                .name();
    }

    /** What the programme names in French has its English name in the messages; a diploma keeps its own. */
    private String track(@Nullable Choice choice, Programme programme, Locale locale) {
        var made = Objects.requireNonNull(choice);
        var french = programme.track(made.track()).label();
        var label = Objects.requireNonNull(
                messages.getMessage("programme.track." + made.track().value(), null, french, locale));
        var diploma = made.diploma();
        return diploma == null
                ? label
                : programme
                        .findDiploma(diploma)
                        .map(named -> label + ", " + named.label())
                        .orElse(label);
    }

    private String phone(@Nullable String phone, Locale locale) {
        var shown = Typed.shown(phone);
        return shown == null ? said("phone.none", locale) : shown;
    }

    private String password(Draft draft, Locale locale) {
        var agreement = draft.agreement();
        var isChosen = agreement != null && agreement.password() != null;
        return said(isChosen ? "password.chosen" : "password.later", locale);
    }

    private static String date(LocalDate date, Locale locale) {
        return locale.equals(Locale.ENGLISH) ? English.date(date) : French.date(date);
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(PAGE + key, null, locale);
    }
}
