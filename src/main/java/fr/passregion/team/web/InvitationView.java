package fr.passregion.team.web;

import fr.passregion.identity.Invitation;
import fr.passregion.shared.French;
import fr.passregion.team.Position;
import java.time.ZoneId;

/**
 * An invitation as its guest reads it.
 *
 * @param hasAccount whether the address has an account already
 * @param isReader whether its owner is signed in
 */
public record InvitationView(
        String name,
        String email,
        String institution,
        Position position,
        String until,
        boolean hasAccount,
        boolean isReader) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static InvitationView of(Invitation invitation, String institution, boolean hasAccount, boolean isReader) {
        return new InvitationView(
                invitation.name(),
                invitation.email(),
                institution,
                Position.of(invitation.roles()),
                French.date(invitation.expiresAt().atZone(PARIS).toLocalDate()),
                hasAccount,
                isReader);
    }
}
