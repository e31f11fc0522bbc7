package fr.passregion.demo;

import fr.passregion.attachment.Answer;
import fr.passregion.attachment.AttachmentDesk;
import fr.passregion.attachment.Attachments;
import fr.passregion.attachment.Corrections;
import fr.passregion.database.Demonstration;
import fr.passregion.ordering.Choice;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Some change establishment in the course of the demonstration's year: two wait, one came, one left; another changed course. */
@Component
@Conditional(Demonstration.class)
class Moves {

    private static final String CUISINE = "50022146";
    private static final TrackCode SECONDE = new TrackCode("1");
    private static final TrackCode CAP = new TrackCode("5");

    private final Attachments attachments;
    private final AttachmentDesk desk;
    private final Corrections corrections;

    Moves(Attachments attachments, AttachmentDesk desk, Corrections corrections) {
        this.attachments = attachments;
        this.desk = desk;
        this.corrections = corrections;
    }

    /** Three come from elsewhere, one of whom is attached already; one leaves for there; one waits for their first equipment. */
    void between(Uai here, Uai elsewhere, List<People.Ordered> coming, List<People.Ordered> present) {
        for (var pupil : coming) ask(pupil, here);
        attach(coming.getFirst(), here);
        ask(present.getFirst(), elsewhere);
        attach(present.getFirst(), elsewhere);
        var cook = corrections.find(here, present.get(1).holder().id()).orElseThrow();
        expect(corrections.correct(cook, new Choice(here, CAP, CUISINE), false));
    }

    private void ask(People.Ordered pupil, Uai to) {
        expect(attachments.ask(pupil.holder().id(), new Choice(to, SECONDE, null)));
    }

    private void attach(People.Ordered pupil, Uai to) {
        var asked = attachments.latestOf(pupil.holder().id()).orElseThrow();
        expect(desk.accept(to, asked.id(), new Choice(to, SECONDE, null)));
    }

    private static void expect(Answer answer) {
        if (answer instanceof Answer.Refused refused) throw new IllegalStateException(refused.sentence());
    }
}
