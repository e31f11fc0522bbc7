package fr.passregion.attachment;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.Choice;
import fr.passregion.replacement.LostCard;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pupil of Lyon with a card that works, who goes to another lycée in the course of the year. */
record Mover(BeanFactory beans, LostCard pass, Uai to) {

    static final SchoolYear YEAR = new SchoolYear(2026);
    static final String CUISINE = "50022146";
    static final String COIFFURE = "50033616";

    static Mover to(BeanFactory beans, Uai lycee) {
        return new Mover(beans, LostCard.ofAPupil(beans), lycee);
    }

    HolderId id() {
        return pass.holder();
    }

    Holder holder() {
        return beans.getBean(Holders.class).find(id()).orElseThrow();
    }

    Enrolment enrolment() {
        return beans.getBean(Holders.class).enrolment(id(), YEAR).orElseThrow();
    }

    Choice choosing(TrackCode track) {
        return new Choice(to, track, null);
    }

    /** Asked for by the pupil, and waiting. */
    Attachment asked(TrackCode track) {
        return done(beans.getBean(Attachments.class).ask(id(), choosing(track)));
    }

    static Attachment done(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.attachment();
            case Answer.Corrected corrected -> throw new AssertionError(corrected);
            case Answer.Refused refused -> throw new AssertionError(refused);
        };
    }

    List<String> subjectsTo(String email) {
        return beans.getBean(JdbcClient.class)
                .sql("select subject from notification.message where recipient = :to")
                .param("to", email)
                .query((row, number) -> row.getString("subject"))
                .list();
    }

    List<String> acts() {
        return beans.getBean(JdbcClient.class)
                .sql("select act from audit.entry where subject = :subject order by id")
                .param("subject", "holder:" + id())
                .query((row, number) -> row.getString("act"))
                .list();
    }
}
