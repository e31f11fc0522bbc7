package fr.passregion.notification;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Language;
import fr.passregion.shared.Money;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Sentences of one language, in which dates, amounts and names stand as that language writes them. */
record Words(MessageSource sentences, Language language) {

    /** So many of something: {@code notification.count.<thing>.one} or {@code .many}. */
    record Counted(long count, String thing) {}

    /** What the programme names in French, and another language by that key where it does. */
    record Named(String key, String french) {

        static Named track(TrackCode code, String french) {
            return new Named("programme.track." + code.value(), french);
        }
    }

    /** What is left of a benefit. */
    record Left(BenefitCode benefit, String label, Amount amount, String french) {}

    String sentence(String key, Object... values) {
        return Objects.requireNonNull(sentences.getMessage("notification." + key, inWords(values), language.locale()));
    }

    @Nullable String optional(String key, Object... values) {
        return sentences.getMessage("notification." + key, inWords(values), null, language.locale());
    }

    private Object[] inWords(Object... values) {
        var said = new Object[values.length];
        for (var at = 0; at < values.length; at++) said[at] = inWords(values[at]);
        return said;
    }

    private String inWords(Object value) {
        return switch (value) {
            case LocalDate date -> language.date(date);
            case LocalTime time -> language.hour(time);
            case ZonedDateTime moment -> language.moment(moment);
            case Money money -> language.euros(money);
            case Amount amount -> amount(amount);
            case Counted counted -> count(counted.count(), "notification.count." + counted.thing());
            case Named named -> named(named.key(), named.french());
            case Left left -> left(left);
            case Collection<?> several -> several.stream().map(this::inWords).collect(Collectors.joining(between()));
            default -> value.toString();
        };
    }

    private String amount(Amount amount) {
        return amount.unit() == Unit.EUR
                ? language.euros(amount.money())
                : count(amount.quantity(), "notification.count." + amount.unit());
    }

    /** « Cinéma : 3 places », “Cinema: 3 tickets”. */
    private String left(Left left) {
        var benefit = "programme.benefit." + left.benefit().value();
        var amount = left.amount();
        return switch (language) {
            case FRENCH -> left.label() + "\u00a0: " + left.french();
            case ENGLISH ->
                named(benefit + ".label", left.label()) + ": "
                        + (amount.unit() == Unit.EUR
                                ? language.euros(amount.money())
                                : language.number(amount.quantity()) + "\u00a0" + piece(benefit, amount.quantity()));
        };
    }

    private String piece(String benefit, long quantity) {
        return Objects.requireNonNull(
                sentences.getMessage(benefit + (quantity < 2 ? ".one" : ".many"), null, language.locale()));
    }

    private String count(long count, String key) {
        return Objects.requireNonNull(sentences.getMessage(
                key + (count < 2 ? ".one" : ".many"), new Object[] {language.number(count)}, language.locale()));
    }

    private String named(String key, String french) {
        return Objects.requireNonNull(sentences.getMessage(key, null, french, language.locale()));
    }

    private String between() {
        return language == Language.FRENCH ? "\u00a0; " : "; ";
    }
}
