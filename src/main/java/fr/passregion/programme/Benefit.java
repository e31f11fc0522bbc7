package fr.passregion.programme;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something the Pass gives, « avantage », as a year's programme defines it.
 *
 * @param icon name of a symbol of the icon sprite, without its « i- »
 * @param unlimited without limit: each use is recorded, none is counted down
 * @param counted how pieces are called; for euros it is not used
 * @param takenAtOnce whether a till takes all of it at once as a rule, such as the aid to a sports licence
 * @param groupUse whether a class outing may use it (CUL-05)
 * @param partnerKinds where it may be used
 * @param holderContribution what its holder pays the partner for each piece (GEN-05)
 * @param doubling on which documents it is doubled; empty where it never is
 * @param sinceLoading whether it pays for services since its loading, and not only for those still to come (ENG-06)
 * @param oncePerDay whether it is taken once a day at the most
 * @param conditions all must be met
 * @param amounts at most one applies to an enrolment
 */
public record Benefit(
        BenefitCode code,
        String label,
        BenefitFamily family,
        String icon,
        Unit unit,
        boolean unlimited,
        Counted counted,
        boolean takenAtOnce,
        boolean groupUse,
        Set<PartnerKind> partnerKinds,
        Money holderContribution,
        ExpiryRule expiry,
        Loading loading,
        Optional<Doubling> doubling,
        boolean sinceLoading,
        boolean oncePerDay,
        BenefitTexts texts,
        List<Condition> conditions,
        List<AmountRule> amounts) {

    public Benefit {
        partnerKinds = Set.copyOf(partnerKinds);
        conditions = List.copyOf(conditions);
        amounts = List.copyOf(amounts);
    }

    /** The first day of a service that it pays for when it is taken on that day; whatever was before is not paid afterwards. */
    public LocalDate servicesFrom(LocalDate lastDay, LocalDate day) {
        return sinceLoading ? expiry.loadedOn(lastDay).orElse(day) : day;
    }

    /** An amount of this benefit in French: « 30 € », « 5 places ». */
    public String inWords(Amount amount) {
        return Words.of(amount, counted);
    }

    /** How pieces are called: « place », « places ». */
    public record Counted(String one, String many) {

        public String of(long quantity) {
            return quantity < 2 ? one : many;
        }
    }
}
