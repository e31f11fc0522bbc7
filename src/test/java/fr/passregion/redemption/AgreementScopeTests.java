package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** The scope of an agreement at each debit: which partner, which point of sale, which benefit, which days. */
@PassRegionTest
@Covers("BEN-03")
class AgreementScopeTests {

    private final Till till;
    private final Partners partners;
    private final Scene scene;

    AgreementScopeTests(Till till, Partners partners, ApplicationContext beans) {
        this.till = till;
        this.partners = partners;
        this.scene = new Scene(beans);
    }

    /** The first and the last day of an agreement are its own, from the first second to the last. */
    @ParameterizedTest
    @CsvSource({
        " 0,  0, booked",
        " 0,  9, booked",
        "-9,  0, booked",
        "-9,  9, booked",
        "-9, -1, benefit_not_agreed",
        " 1,  9, benefit_not_agreed",
    })
    void anAgreementHoldsFromItsFirstDayToItsLast(int from, int until, String outcome) {
        var partner = partner();
        sign(partner, SPORT, from, until);
        assertThat(debit(place(partner), SPORT)).isEqualTo(outcome);
    }

    @Test
    void anAgreementIsOfItsPartnersPlacesAndOfItsBenefitsAlone() {
        var partner = partner();
        sign(partner, SPORT, -1, 1);
        assertThat(debit(place(partner), SPORT)).isEqualTo("booked");
        assertThat(debit(place(partner), SPORT))
                .as("at another place of the partner")
                .isEqualTo("booked");
        assertThat(debit(place(partner), BOOKS)).isEqualTo("benefit_not_agreed");
        assertThat(debit(place(partner()), SPORT)).as("at another partner").isEqualTo("benefit_not_agreed");
    }

    @Test
    void whatIsSignedLaterCountsAtOnceAndASuspensionStopsEverythingUntilItEnds() {
        var partner = partner();
        var place = place(partner);
        assertThat(debit(place, SPORT)).isEqualTo("benefit_not_agreed");
        sign(partner, SPORT, -1, 1);
        assertThat(debit(place, SPORT)).isEqualTo("booked");
        sign(partner, BOOKS, 0, 0);
        assertThat(debit(place, BOOKS)).isEqualTo("booked");
        partners.suspend(partner, "contrôle");
        assertThat(debit(place, SPORT)).isEqualTo("partner_suspended");
        partners.reinstate(partner);
        assertThat(debit(place, SPORT)).isEqualTo("booked");
    }

    @Test
    @Covers("CUL-02")
    void aTicketIsOwedAtTheTariffOfTheAgreementInForceThatDay() {
        var partner = partner();
        partners.sign(new Partners.NewAgreement(
                partner,
                Map.of(CINEMA, Money.cents(400)),
                scene.today().minusDays(9),
                scene.today().minusDays(1)));
        partners.sign(new Partners.NewAgreement(
                partner,
                Map.of(CINEMA, Money.cents(520)),
                scene.today(),
                scene.today().plusDays(9)));
        var booked = (DebitOutcome.Booked) till.debit(sale(place(partner), CINEMA, null));
        assertThat(booked.redemption().reimbursable()).isEqualTo(Money.cents(520));
        assertThat(booked.redemption().holderPays()).isEqualTo(Money.euros(1));
        assertThat(booked.redemption().debited().unit()).isEqualTo(Unit.TICKET);
    }

    @Test
    @Covers("CUL-03")
    void everyEntryToAMuseumIsRecordedAndNoneIsCountedDown() {
        var card = scene.pupil();
        var museum = new Counter(scene.shop(Scene.MUSEUM).id(), false);
        for (var visit = 1; visit <= 4; visit++) {
            var typed = new ShownCard.Typed(card.number().digits(), BIRTH_DATE);
            var request = new DebitRequest(museum, typed, Scene.MUSEUM, null, null, null, null, null);
            var booked = (DebitOutcome.Booked) till.debit(request);
            assertThat(booked.available()).isNull();
            assertThat(booked.redemption().holderPays()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    @Covers({"PSC-01", "MAN-01", "CUL-01"})
    void whatCostsMoreThanTheBenefitGivesIsPaidByItsHolder() {
        for (var code : new String[] {"PSC1", "MANUELS", "SPECTACLE"}) {
            var benefit = new BenefitCode(code);
            var place = scene.shop(benefit).id();
            var booked = (DebitOutcome.Booked) till.debit(sale(place, benefit, Money.euros(200)));
            var redemption = booked.redemption();
            assertThat(redemption.debited().money().plus(redemption.holderPays()))
                    .isEqualTo(Money.euros(200));
            assertThat(redemption.reimbursable()).isEqualTo(redemption.debited().money());
            assertThat(booked.available()).isEqualTo(Amount.none(Unit.EUR));
        }
    }

    private String debit(PointOfSaleId place, BenefitCode benefit) {
        return switch (till.debit(sale(place, benefit, Money.euros(1)))) {
            case DebitOutcome.Booked booked -> "booked";
            case DebitOutcome.Refused refused -> refused.refusal().code();
            case DebitOutcome.Unfit unfit -> "unfit";
        };
    }

    private DebitRequest sale(PointOfSaleId place, BenefitCode benefit, @Nullable Money price) {
        var card = new ShownCard.Typed(scene.pupil().number().digits(), BIRTH_DATE);
        return new DebitRequest(new Counter(place, false), card, benefit, price, null, null, null, null);
    }

    private PartnerId partner() {
        return partners.register(
                new Partners.NewPartner("Partenaire " + UUID.randomUUID(), PartnerKind.VENUE, null, "Lyon"));
    }

    private PointOfSaleId place(PartnerId partner) {
        return partners.openPointOfSale(partner, "Guichet", "Lyon");
    }

    private void sign(PartnerId partner, BenefitCode benefit, int from, int until) {
        var today = scene.today();
        partners.sign(new Partners.NewAgreement(
                partner, Map.of(benefit, Money.ZERO), today.plusDays(from), today.plusDays(until)));
    }
}
