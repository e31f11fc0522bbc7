package fr.passregion.redemption;

import fr.passregion.shared.French;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said when a refund is refused, in the language asked for: to the till and to the holder. */
@Component
public class RefundSentences {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final MessageSource messages;

    RefundSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** What happened, for the till. */
    public String detail(RefundRefusal refusal, Locale language) {
        return sentence(refusal, "detail", language);
    }

    /** What the cashier may tell the young person, who is spoken to as « tu ». */
    public String forHolder(RefundRefusal refusal, Locale language) {
        return sentence(refusal, "holder", language);
    }

    private String sentence(RefundRefusal refusal, String part, Locale language) {
        var key = "redemption.error." + refusal.code() + "." + part;
        return messages.getMessage(key, facts(refusal, language).toArray(), language);
    }

    private static List<String> facts(RefundRefusal refusal, Locale language) {
        return switch (refusal) {
            case RefundRefusal.RefundWindowClosed late -> List.of(moment(late.until(), language));
            case RefundRefusal.RefundExceedsRedemption less -> List.of(Sentences.amount(less.left(), language));
            case RefundRefusal.AlreadyClaimed claimed -> List.of(claimed.statement());
            case RefundRefusal.AlreadyRefunded plain -> List.of();
        };
    }

    private static String moment(Instant instant, Locale language) {
        ZonedDateTime inParis = instant.atZone(PARIS);
        return Sentences.isEnglish(language) ? ENGLISH_MOMENT.format(inParis) : French.moment(inParis);
    }
}
