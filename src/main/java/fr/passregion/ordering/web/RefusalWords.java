package fr.passregion.ordering.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences that refuse: chosen by staff, read by the young person. */
@Component
public class RefusalWords {

    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A reason that staff may choose: its code, what they read, what the young person will read. */
    public record Reason(String code, String label, String said) {}

    List<Reason> enrolmentReasons() {
        return Arrays.stream(EnrolmentReason.values())
                .map(reason -> reason(reason.name(), "ordering.enrolment." + reason))
                .toList();
    }

    List<Reason> photoReasons() {
        return Arrays.stream(PhotoReason.values())
                .map(reason -> reason(reason.name(), "ordering.photoReason." + reason))
                .toList();
    }

    String of(EnrolmentReason reason, String ownWords) {
        return switch (reason) {
            case OTHER -> ownWords;
            case NOT_ENROLLED, OTHER_TRACK, OTHER_IDENTITY, LEFT -> {
                var said = said("ordering.enrolment." + reason);
                yield ownWords.isEmpty() ? said : said + " " + ownWords;
            }
        };
    }

    String of(PhotoReason reason) {
        return said("ordering.photoReason." + reason);
    }

    private Reason reason(String code, String key) {
        return new Reason(code, messages.getMessage(key, null, Locale.FRANCE), said(key));
    }

    private String said(String key) {
        return messages.getMessage(key + ".said", null, Locale.FRANCE);
    }
}
