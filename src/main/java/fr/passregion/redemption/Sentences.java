package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import fr.passregion.shared.French;
import fr.passregion.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said at a refusal or error, in the language asked for: to the till, what to do, and to the holder. */
@Component
public class Sentences {

    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final MessageSource messages;
    private final Clock clock;

    Sentences(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String title(ErrorCode error, Locale language) {
        return sentence(error, "title", List.of(), language);
    }

    /** What happened, for the till. */
    public String detail(Refusal refusal, Locale language) {
        return sentence(ErrorCode.of(refusal), "detail", facts(refusal, language), language);
    }

    /** What happened, where it needs no figures. */
    public String detail(ErrorCode error, Locale language) {
        return sentence(error, "detail", List.of(), language);
    }

    /** What to do about it. */
    public String remedy(ErrorCode error, Locale language) {
        return sentence(error, "remedy", List.of(), language);
    }

    /** What the cashier may tell the young person, who is spoken to as « tu ». */
    public String forHolder(Refusal refusal, Locale language) {
        return sentence(ErrorCode.of(refusal), "holder", facts(refusal, language), language);
    }

    /** What the till was told of a refusal that was kept with its figures. */
    String detailOf(ErrorCode error, List<String> facts) {
        return sentence(error, "detail", facts, Locale.FRANCE);
    }

    /** What it could tell the holder. */
    String forHolderOf(ErrorCode error, List<String> facts) {
        var name = prefix(error) + error.code() + ".holder";
        return Objects.requireNonNullElse(messages.getMessage(name, facts.toArray(), "", Locale.FRANCE), "");
    }

    /** A sentence about what is wrong with one field of a request. */
    public String fault(String fault, Locale language) {
        return messages.getMessage("redemption.fault." + fault, null, language);
    }

    private String sentence(ErrorCode error, String part, List<String> facts, Locale language) {
        return messages.getMessage(prefix(error) + error.code() + "." + part, facts.toArray(), language);
    }

    /** Closed doors are spoken of by who guards them. */
    private static String prefix(ErrorCode error) {
        var isOfDoors = error == ErrorCode.NOT_FOUND
                || error == ErrorCode.KEY_NOT_RECOGNISED
                || error == ErrorCode.KEY_NOT_ALLOWED;
        return isOfDoors ? "identity.api." : "redemption.error.";
    }

    /** The figures that its sentences speak of, already in words. */
    List<String> facts(Refusal refusal, Locale language) {
        return switch (refusal) {
            case Refusal.BenefitNotGranted none -> List.of(none.benefit().value());
            case Refusal.BenefitNotAgreed none -> List.of(none.benefit().value());
            case Refusal.BenefitExpired late -> List.of(late.benefit(), date(late.lastDay(), language));
            case Refusal.NothingLeft none -> List.of(none.benefit());
            case Refusal.AmountExceedsBalance less -> List.of(less.benefit(), amount(less.available(), language));
            case Refusal.AmountExceedsPrice less -> List.of(euros(less.price(), language));
            case Refusal.NotRetroactive past ->
                List.of(date(past.serviceDate(), language), date(past.servicesFrom(), language));
            case Refusal.AlreadyUsedToday once -> List.of(once.benefit());
            case Refusal.Temporary passing -> List.of(moment(passing.until(), language));
            case Refusal.HolderNotRecognised plain -> List.of();
            case Refusal.CardBlocked plain -> List.of();
            case Refusal.CardNotActive plain -> List.of();
            case Refusal.QrInvalid plain -> List.of();
            case Refusal.QrExpired plain -> List.of();
            case Refusal.QrReplayed plain -> List.of();
            case Refusal.PartnerSuspended plain -> List.of();
            case Refusal.GroupNotAllowed personal -> List.of(personal.benefit());
            case Refusal.ParticipantNotListed plain -> List.of();
            case Refusal.ParticipantAlreadyDebited plain -> List.of();
            case Refusal.AuthorizationExpired plain -> List.of();
            case Refusal.AuthorizationClosed plain -> List.of();
            case Refusal.CaptureExceedsAuthorization less -> List.of(amount(less.held(), language));
        };
    }

    private String moment(Instant moment, Locale language) {
        var here = moment.atZone(clock.getZone());
        return isEnglish(language) ? ENGLISH_MOMENT.format(here) : French.moment(here);
    }

    static String date(LocalDate date, Locale language) {
        return isEnglish(language) ? ENGLISH_DATE.format(date) : French.date(date);
    }

    static String amount(Amount amount, Locale language) {
        if (!isEnglish(language)) return French.amount(amount);
        return switch (amount.unit()) {
            case EUR -> euros(amount.money(), language);
            case TICKET -> amount.quantity() + (amount.quantity() == 1 ? " ticket" : " tickets");
            case ENTRY -> amount.quantity() + (amount.quantity() == 1 ? " entry" : " entries");
        };
    }

    private static String euros(Money money, Locale language) {
        if (!isEnglish(language)) return French.exactEuros(money);
        return "€%d.%02d".formatted(money.cents() / 100, money.cents() % 100);
    }

    static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
