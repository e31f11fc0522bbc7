package fr.passregion.ordering.web;

import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.SecondThoughts.Outcome;
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

    String takenBack(Outcome outcome, int requests) {
        return said("takenBack." + outcome, requests);
    }

    String answered(Filter became, int requests, String hour) {
        return said("answered." + became, requests, hour);
    }

    private String said(String key, Object... values) {
        return messages.getMessage("ordering.desk." + key, values, Locale.FRANCE);
    }
}
