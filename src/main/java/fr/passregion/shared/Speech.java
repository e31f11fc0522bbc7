package fr.passregion.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Sentences, amounts and dates in the language of who reads, « langue ». */
public record Speech(MessageSource messages, Locale locale) {

    public static Speech french(MessageSource messages) {
        return new Speech(messages, Locale.FRANCE);
    }

    public Language language() {
        return Language.of(locale);
    }

    public boolean isFrench() {
        return language() == Language.FRENCH;
    }

    public String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The name that this language gives to what is named in French. */
    public String named(String key, String french) {
        return Objects.requireNonNull(messages.getMessage(key, null, french, locale));
    }

    /** The name of a benefit, whose code and French label these are. */
    public String benefit(BenefitCode code, String french) {
        return named("programme.benefit." + code.value() + ".label", french);
    }

    /** How much of a benefit: in French as the programme counts it, otherwise in the words of this language. */
    public String amount(Amount amount, BenefitCode code, String french) {
        if (isFrench()) return french;
        if (amount.unit() == Unit.EUR) return euros(amount.money());
        var piece = named("programme.benefit." + code.value() + (amount.quantity() < 2 ? ".one" : ".many"), "");
        return piece.isEmpty() ? french : amount.quantity() + "\u00a0" + piece;
    }

    public String euros(Money money) {
        return language().euros(money);
    }

    /** Always with cents. */
    public String exactEuros(Money money) {
        return language().exactEuros(money);
    }

    public String date(LocalDate date) {
        return language().date(date);
    }

    /** « 31 mai », where the year goes without saying. */
    public String dayAndMonth(LocalDate date) {
        return language().dayAndMonth(date);
    }

    /** « 18 novembre 2026 à 14 h 02 »; give it the time of Paris. */
    public String moment(ZonedDateTime moment) {
        return language().moment(moment);
    }

    /** « 14 h 02 ». */
    public String hour(LocalTime time) {
        return language().hour(time);
    }

    public String number(long number) {
        return language().number(number);
    }
}
