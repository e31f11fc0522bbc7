package fr.passregion.entitlement;

import fr.passregion.programme.Benefit;
import fr.passregion.programme.Right;
import fr.passregion.shared.Amount;
import fr.passregion.wallet.Allotment;
import fr.passregion.wallet.NewAllotment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a changed enrolment gives of one benefit beside what its holder has of it.
 *
 * @param terms the allotment that it gives
 * @param held those of this benefit and year in the wallet; several where each diploma has its own
 */
record NewRight(Benefit benefit, Right answer, NewAllotment terms, List<Allotment> held) {

    /** In the whole year: nothing where it is refused or still to be validated; without limit, one entry says so. */
    Amount right() {
        if (!answer.isGranted() || !answer.dueNow()) return Amount.none(benefit.unit());
        return benefit.unlimited() ? new Amount(benefit.unit(), 1) : answer.amount();
    }

    Optional<Allotment> own() {
        return held.stream().filter(one -> one.id().equals(terms.id())).findFirst();
    }

    /** Those of another diploma: what was left of them is no longer given. */
    List<Allotment> others() {
        return held.stream()
                .filter(one -> !one.id().equals(terms.id()) && !one.closed())
                .toList();
    }

    boolean isOverOn(LocalDate day) {
        return day.isAfter(terms.lastDay());
    }

    RightChange change(Amount formerRight) {
        return new RightChange(benefit, formerRight, right(), used(), before(), after());
    }

    private Amount used() {
        return benefit.unlimited()
                ? none()
                : own().map(one -> one.used().plus(one.held())).orElse(none());
    }

    private Amount before() {
        return held.stream().filter(one -> !one.closed()).map(this::left).reduce(none(), Amount::plus);
    }

    private Amount left(Allotment one) {
        return one.unlimited() ? new Amount(one.unit(), 1) : one.available();
    }

    private Amount after() {
        return right().covers(used()) ? right().minus(used()) : none();
    }

    private Amount none() {
        return Amount.none(benefit.unit());
    }
}
