package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import fr.passregion.shared.French;
import fr.passregion.shared.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the steps of a {@link Trace} in French; a step of former times that it does not know is said as it was written. */
@Component
class TraceWords {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern AMOUNT = Pattern.compile("Amount\\[unit=(\\w+), quantity=(\\d+)]");

    private final MessageSource messages;

    TraceWords(MessageSource messages) {
        this.messages = messages;
    }

    String step(String line) {
        var parts = line.split("\t");
        var figures = Arrays.stream(parts).skip(1).map(TraceWords::figure).toArray();
        return said("redemption.trace." + parts[0], line.replace('\t', ' '), figures);
    }

    String act(String act, boolean test) {
        return said("redemption.act." + act, act) + (test ? " d’essai" : "");
    }

    String decision(String decision) {
        return said("redemption.decision." + decision, decision);
    }

    private String said(String name, String otherwise, Object... figures) {
        var sentence = messages.getMessage(name, figures, otherwise, Locale.FRANCE);
        return sentence == null ? otherwise : sentence;
    }

    private static String figure(String written) {
        if (DATE.matcher(written).matches()) return French.date(LocalDate.parse(written));
        var amount = AMOUNT.matcher(written);
        if (!amount.matches()) return written;
        return French.amount(new Amount(Unit.valueOf(amount.group(1)), Long.parseLong(amount.group(2))));
    }
}
