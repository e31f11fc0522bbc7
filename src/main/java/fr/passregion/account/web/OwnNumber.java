package fr.passregion.account.web;

import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.NumberLocks;
import fr.passregion.redemption.TillAttempts;
import fr.passregion.redemption.TillAttempts.Attempted;
import fr.passregion.shared.HolderId;
import fr.passregion.site.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the holder's number at tills: what was refused, and whether it is locked (BEN-05). */
@Component
class OwnNumber {

    private static final int LOOKED_THROUGH = 200;
    private static final int SHOWN = 20;

    private final NumberLocks locks;
    private final TillAttempts attempts;
    private final Partners partners;
    private final Clock clock;

    OwnNumber(NumberLocks locks, TillAttempts attempts, Partners partners, Clock clock) {
        this.locks = locks;
        this.attempts = attempts;
        this.partners = partners;
        this.clock = clock;
    }

    @Nullable String lockedUntil(HolderId holder, Wording say) {
        return locks.lockedUntil(holder)
                .map(until -> say.moment(until.atZone(clock.getZone())))
                .orElse(null);
    }

    void unlock(HolderId holder) {
        locks.unlockOwn(holder);
    }

    List<RefusedView> refusedOf(HolderId holder, Wording say) {
        return attempts.ofHolder(holder, LOOKED_THROUGH).stream()
                .filter(Attempted::refused)
                .limit(SHOWN)
                .map(attempt -> view(attempt, say))
                .toList();
    }

    private RefusedView view(Attempted attempt, Wording say) {
        var place = partners.pointOfSale(attempt.place())
                .map(PointOfSale::name)
                .orElseGet(() -> say.text("account.use.somewhere"));
        return new RefusedView(
                place,
                say.moment(attempt.at().atZone(clock.getZone())),
                attempt.decision(),
                Objects.requireNonNullElse(attempt.saidToHolder(), ""),
                attempt.trace());
    }
}
