package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.DebitOutcome.Flaw;
import fr.passregion.redemption.Refusal.AmountExceedsPrice;
import fr.passregion.redemption.Refusal.CaptureExceedsAuthorization;
import fr.passregion.redemption.Terms.Proposal;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.HoldId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a capture takes: all that was promised or a part of it, on the terms of the promise. */
@Covers({"BEN-02", "CUL-02", "CUL-03"})
class CaptureTermsTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Counter COUNTER = new Counter(new PointOfSaleId("pos_1"), false);

    private final Authorization euros = authorization(new Amount(Unit.EUR, 1_000), 1_500, 500, 1_000);
    private final Authorization seats = authorization(new Amount(Unit.TICKET, 3), 2_000, 300, 1_351);

    @Test
    void withoutAWordAllIsTakenOnTheTermsOfThePromise() {
        assertThat(asked(euros, null, null, null)).isEqualTo(fair(euros.held(), 1_500, 500, 1_000));
        assertThat(asked(seats, null, null, null)).isEqualTo(fair(seats.held(), 2_000, 300, 1_351));
    }

    @Test
    void aLowerPriceTakesNoMoreThanItself() {
        assertThat(asked(euros, 700L, null, null)).isEqualTo(fair(cents(700), 700, 0, 700));
        assertThat(asked(euros, 2_500L, null, null)).isEqualTo(fair(cents(1_000), 2_500, 1_500, 1_000));
    }

    @Test
    void theLastCentThatWasPromisedMayBeTakenAndNoMore() {
        assertThat(asked(euros, null, 1_000L, null)).isEqualTo(fair(cents(1_000), 1_500, 500, 1_000));
        assertThat(asked(euros, null, 1_001L, null))
                .isEqualTo(new Proposal.Refused(new CaptureExceedsAuthorization(euros.held())));
        assertThat(asked(euros, 800L, 800L, null)).isEqualTo(fair(cents(800), 800, 0, 800));
        assertThat(asked(euros, 800L, 801L, null))
                .isEqualTo(new Proposal.Refused(new AmountExceedsPrice(new Money(800))));
    }

    /** Of what cannot be divided, the cent is left out. */
    @Test
    void piecesTakeTheirPartOfEachSidesMoney() {
        assertThat(asked(seats, null, null, 2)).isEqualTo(fair(new Amount(Unit.TICKET, 2), 1_333, 200, 900));
        assertThat(asked(seats, 1_200L, null, 2)).isEqualTo(fair(new Amount(Unit.TICKET, 2), 1_200, 200, 900));
        assertThat(asked(seats, null, null, 3)).isEqualTo(fair(seats.held(), 2_000, 300, 1_351));
        assertThat(asked(seats, null, null, 4))
                .isEqualTo(new Proposal.Refused(new CaptureExceedsAuthorization(seats.held())));
    }

    @Test
    void whatDoesNotFitTheUnitIsSaid() {
        assertThat(asked(euros, null, null, 1)).isEqualTo(new Proposal.Unfit(Flaw.QUANTITY_OF_EUROS));
        assertThat(asked(euros, 0L, null, null)).isEqualTo(new Proposal.Unfit(Flaw.PRICE_MISSING));
        assertThat(asked(seats, null, 100L, null)).isEqualTo(new Proposal.Unfit(Flaw.AMOUNT_OF_PIECES));
    }

    private static Proposal asked(
            Authorization authorization, @Nullable Long price, @Nullable Long amount, @Nullable Integer count) {
        var request = new CaptureRequest(COUNTER, authorization.id(), money(price), money(amount), count);
        return CaptureTerms.of(request, authorization);
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }

    private static Proposal fair(Amount taken, long price, long holderPays, long reimbursable) {
        return new Proposal.Fair(new Terms(taken, new Money(price), new Money(holderPays), new Money(reimbursable)));
    }

    private static Authorization authorization(Amount held, long price, long holderPays, long reimbursable) {
        return new Authorization(
                AuthorizationId.random(),
                new HoldId(UUID.randomUUID()),
                HolderId.random(),
                new PartnerId(UUID.randomUUID()),
                COUNTER.pointOfSale(),
                Scene.SPORT,
                SchoolYear.parse("2026-2027"),
                held,
                new Money(price),
                new Money(holderPays),
                new Money(reimbursable),
                held,
                NOW,
                NOW.plusSeconds(900),
                null,
                false);
    }

    private static Amount cents(long cents) {
        return new Amount(Unit.EUR, cents);
    }
}
