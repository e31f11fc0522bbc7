package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.partner.AgreedBenefit;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.DebitOutcome.Flaw;
import fr.passregion.redemption.Terms.Proposal;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.AllotmentId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who pays what of a debit, and what is asked in a way that makes no sense. */
@Covers({"BEN-02", "BEN-03"})
class TermsTests {

    private static final BenefitCode ANY = new BenefitCode("ANY");
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-05-31");

    private final HeldBenefit thirtyEuros = held(Unit.EUR, 3_000, false);
    private final HeldBenefit fiveTickets = held(Unit.TICKET, 5, false);
    private final HeldBenefit entries = held(Unit.ENTRY, 0, true);

    @Test
    void asMuchIsTakenAsPriceAndBalanceAllow() {
        assertThat(terms(thirtyEuros, Money.euros(12), null, null))
                .isEqualTo(fair(Amount.of(Money.euros(12)), 1_200, 0, 1_200));
        assertThat(terms(thirtyEuros, Money.euros(50), null, null))
                .isEqualTo(fair(Amount.of(Money.euros(30)), 5_000, 2_000, 3_000));
        assertThat(terms(thirtyEuros, Money.euros(30), Money.euros(30), null))
                .isEqualTo(fair(Amount.of(Money.euros(30)), 3_000, 0, 3_000));
    }

    @Test
    void neverMoreThanThePriceOrTheBalance() {
        assertThat(terms(thirtyEuros, Money.euros(12), Money.cents(1_201), null))
                .isEqualTo(new Proposal.Refused(new Refusal.AmountExceedsPrice(Money.euros(12))));
        assertThat(terms(thirtyEuros, Money.euros(50), Money.cents(3_001), null))
                .isEqualTo(new Proposal.Refused(new Refusal.AmountExceedsBalance("Tout", Amount.of(Money.euros(30)))));
        assertThat(terms(fiveTickets, null, null, 6))
                .isEqualTo(new Proposal.Refused(new Refusal.AmountExceedsBalance("Tout", new Amount(Unit.TICKET, 5))));
    }

    @Test
    void ofNothingNothingIsTaken() {
        var nothing = new Proposal.Refused(new Refusal.NothingLeft("Tout"));
        assertThat(terms(held(Unit.EUR, 0, false), Money.euros(1), null, null)).isEqualTo(nothing);
        assertThat(terms(held(Unit.TICKET, 0, false), null, null, null)).isEqualTo(nothing);
    }

    @Test
    @Covers({"CUL-02", "CUL-03"})
    void forEachPieceTheHolderGivesTheirShareAndTheRegionTheTariff() {
        assertThat(terms(fiveTickets, null, null, null)).isEqualTo(fair(new Amount(Unit.TICKET, 1), 0, 100, 450));
        assertThat(terms(fiveTickets, Money.euros(9), null, 5))
                .isEqualTo(fair(new Amount(Unit.TICKET, 5), 900, 500, 2_250));
        assertThat(terms(entries, null, null, 3)).isEqualTo(fair(new Amount(Unit.ENTRY, 3), 0, 300, 1_350));
    }

    @Test
    void whatDoesNotFitTheUnitIsNotDecided() {
        assertThat(terms(thirtyEuros, null, Money.euros(1), null)).isEqualTo(new Proposal.Unfit(Flaw.PRICE_MISSING));
        assertThat(terms(thirtyEuros, Money.ZERO, null, null)).isEqualTo(new Proposal.Unfit(Flaw.PRICE_MISSING));
        assertThat(terms(thirtyEuros, Money.euros(9), null, 1)).isEqualTo(new Proposal.Unfit(Flaw.QUANTITY_OF_EUROS));
        assertThat(terms(fiveTickets, null, Money.euros(1), null)).isEqualTo(new Proposal.Unfit(Flaw.AMOUNT_OF_PIECES));
    }

    private static Proposal terms(
            HeldBenefit held, @Nullable Money price, @Nullable Money amount, @Nullable Integer quantity) {
        var counter = new Counter(new PointOfSaleId("pos_1"), false);
        var card = new ShownCard.Scanned("any");
        return Terms.of(
                new DebitRequest(counter, card, ANY, price, amount, quantity, null, null),
                held,
                new AgreedBenefit(ANY, Money.cents(450)));
    }

    private static Proposal fair(Amount taken, long price, long holderPays, long reimbursable) {
        return new Proposal.Fair(
                new Terms(taken, Money.cents(price), Money.cents(holderPays), Money.cents(reimbursable)));
    }

    private static HeldBenefit held(Unit unit, long available, boolean unlimited) {
        return new HeldBenefit(
                ANY,
                "Tout",
                new AllotmentId(UUID.randomUUID()),
                unit,
                unlimited,
                new Amount(unit, available),
                new Amount(unit, available),
                Amount.none(unit),
                LAST_DAY,
                HeldBenefit.State.USABLE,
                Money.euros(1),
                LAST_DAY,
                false);
    }
}
