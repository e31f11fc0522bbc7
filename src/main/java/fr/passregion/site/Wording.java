package fr.passregion.site;

import fr.passregion.programme.Benefit;
import fr.passregion.programme.Track;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;
import fr.passregion.shared.Speech;
import fr.passregion.shared.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Sentences, names, amounts and dates in one language. What the programme names is French, for the programme is; another
 * language names it in {@code messages/programme_<language>.properties}, and says it in French where it does not.
 */
public record Wording(MessageSource messages, Locale locale) {

    private Speech speech() {
        return new Speech(messages, locale);
    }

    public String text(String key, Object... values) {
        return speech().text(key, values);
    }

    public boolean isFrench() {
        return speech().isFrench();
    }

    public String label(Benefit benefit) {
        return named(benefit, "label", benefit.label());
    }

    public String label(Track track) {
        return named("programme.track." + track.code().value(), track.label());
    }

    /** What it is, in one sentence. */
    public String what(Benefit benefit) {
        return named(benefit, "what", benefit.texts().what());
    }

    /** « 5 places », « 30 € »; « 5 tickets », “€30”. */
    public String amount(Amount amount, Benefit benefit) {
        if (isFrench()) return benefit.inWords(amount);
        return amount.unit() == Unit.EUR
                ? euros(amount.money())
                : amount.quantity() + "\u00a0" + piece(benefit, amount.quantity());
    }

    /** « place », « places ». */
    public String piece(Benefit benefit, long quantity) {
        return named(benefit, quantity < 2 ? "one" : "many", benefit.counted().of(quantity));
    }

    public String euros(Money money) {
        return speech().euros(money);
    }

    public String exactEuros(Money money) {
        return speech().exactEuros(money);
    }

    /** « 18 novembre 2026 à 14 h 02 »; give it the time of Paris. */
    public String moment(ZonedDateTime moment) {
        return speech().moment(moment);
    }

    public String date(LocalDate date) {
        return speech().date(date);
    }

    /** « 31 mai », where the year goes without saying. */
    public String dayAndMonth(LocalDate date) {
        return speech().dayAndMonth(date);
    }

    /** « 14 h 02 ». */
    public String hour(LocalTime time) {
        return speech().hour(time);
    }

    public String number(long number) {
        return speech().number(number);
    }

    private String named(Benefit benefit, String what, String french) {
        return named("programme.benefit." + benefit.code().value() + "." + what, french);
    }

    /** The name that this language gives to what the programme names in French. */
    public String named(String key, String french) {
        return speech().named(key, french);
    }
}
