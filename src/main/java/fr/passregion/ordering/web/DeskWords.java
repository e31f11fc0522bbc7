package fr.passregion.ordering.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an establishment’s staff are told after an act. */
@Component
class DeskWords {

    private final MessageSource messages;

    DeskWords(MessageSource messages) {
        this.messages = messages;
    }

    String accepted(int done) {
        return said("accepted", done);
    }

    String refused(int done) {
        return said("refused", done);
    }

    String nothingTicked() {
        return said("nothingTicked");
    }

    private String said(String key, Object... values) {
        return messages.getMessage("ordering.desk." + key, values, Locale.FRANCE);
    }
}
