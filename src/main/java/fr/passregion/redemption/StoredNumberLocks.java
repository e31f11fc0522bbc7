package fr.passregion.redemption;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.Cards;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The locks as the wrong tries in their table make them. */
@Component
@Transactional
class StoredNumberLocks implements NumberLocks {

    private final Cards cards;
    private final NumberPrints prints;
    private final Tries tries;
    private final AuditTrail audit;
    private final Clock clock;

    StoredNumberLocks(Cards cards, NumberPrints prints, Tries tries, AuditTrail audit, Clock clock) {
        this.cards = cards;
        this.prints = prints;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lockedUntil(HolderId holder) {
        return numberOf(holder)
                .map(tries::standing)
                .filter(standing -> standing.isLockedAt(clock.instant()))
                .map(TurnOfTries.Standing::lockedUntil);
    }

    @Override
    public void unlockOwn(HolderId holder) {
        numberOf(holder).ifPresent(number -> tries.forgive(number, Tries.By.HOLDER));
    }

    @Override
    public void unlock(HolderId holder, String why) {
        numberOf(holder).ifPresent(number -> {
            tries.forgive(number, Tries.By.HELPDESK);
            audit.record("card.unlocked", "holder:" + holder, why);
        });
    }

    private Optional<NumberPrint> numberOf(HolderId holder) {
        return cards.liveOf(holder).map(prints::of);
    }
}
