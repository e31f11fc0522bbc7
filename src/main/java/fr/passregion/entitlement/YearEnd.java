package fr.passregion.entitlement;

import fr.passregion.calendar.DayHasPassed;
import fr.passregion.wallet.Wallets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a day is over, what was not used of the allotments that ended with it, or earlier, lapses (GEN-03). */
@Component
class YearEnd {

    private final Wallets wallets;

    YearEnd(Wallets wallets) {
        this.wallets = wallets;
    }

    @EventListener
    void on(DayHasPassed event) {
        wallets.lapse(event.day().plusDays(1));
    }
}
