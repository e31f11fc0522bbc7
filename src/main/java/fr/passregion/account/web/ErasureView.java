package fr.passregion.account.web;

import fr.passregion.privacy.Erasures.Request;
import fr.passregion.privacy.Erasures.State;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A request for erasure, as its holder and the agents read it; the number is the dossier's. */
public record ErasureView(
        String id,
        String number,
        State state,
        LocalDate asked,
        LocalDate decideBy,
        @Nullable String why) {

    static ErasureView of(Request request, String number, ZoneId zone) {
        return new ErasureView(
                request.id().toString(),
                number,
                request.state(),
                request.askedAt().atZone(zone).toLocalDate(),
                request.decideBy().atZone(zone).toLocalDate(),
                request.why());
    }
}
