package fr.passregion.team.web;

import fr.passregion.team.Teams.Invited;
import org.springframework.validation.BindingResult;

/** What keeps an invitation from leaving, beside the field that it is about. */
final class Sendings {

    private Sendings() {}

    static void send(Invited answer, BindingResult errors) {
        switch (answer) {
            case SENT -> {}
            case HERE_ALREADY -> errors.rejectValue("email", "team.email.here");
            case NOT_TOGETHER -> errors.rejectValue("email", "team.email.notTogether");
            case TOO_MANY -> errors.reject("team.tooMany");
        }
    }
}
