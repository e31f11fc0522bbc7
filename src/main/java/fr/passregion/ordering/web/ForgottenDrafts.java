package fr.passregion.ordering.web;

import fr.passregion.calendar.DayHasPassed;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders that nobody finished are erased after two months: they are personal data without a purpose any more. */
@Component
class ForgottenDrafts {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Period KEPT = Period.ofMonths(2);

    private final Drafts drafts;

    ForgottenDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @EventListener
    void erase(DayHasPassed passed) {
        drafts.forgetThoseLeftBefore(
                passed.day().minus(KEPT).atStartOfDay(PARIS).toInstant());
    }
}
