package fr.passregion.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.partner.Partners.Inadmissible;
import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PassRegionTest
class NetworkTests {

    private static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 31);

    private final Partners partners;
    private final JdbcClient sql;

    NetworkTests(Partners partners, JdbcClient sql) {
        this.partners = partners;
        this.sql = sql;
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, false", "2026-06-01, true", "2027-05-31, true", "2027-06-01, false"})
    void aBenefitIsTakenOnlyDuringTheAgreement(LocalDate day, boolean taken) {
        var partner = aCinema();
        var door = partners.openPointOfSale(partner, "Salle 1", "Aurillac");
        partners.sign(new NewAgreement(partner, Map.of(CINEMA, Money.cents(500)), FIRST, LAST));

        assertThat(partners.agreedAt(door, day))
                .isEqualTo(taken ? List.of(new AgreedBenefit(CINEMA, Money.cents(500))) : List.of());
    }

    @Test
    void aProspectTakesNothing() {
        var door = partners.openPointOfSale(aCinema(), "Salle 1", "Aurillac");

        assertThat(partners.agreedAt(door, FIRST)).isEmpty();
    }

    @Test
    void aSuspendedPartnerTakesNothingUntilItIsReinstated() {
        var partner = aCinema();
        var door = partners.openPointOfSale(partner, "Salle 1", "Aurillac");
        partners.sign(new NewAgreement(partner, Map.of(CINEMA, Money.cents(500)), FIRST, LAST));

        partners.suspend(partner, "Enquête en cours");
        assertThat(partners.agreedAt(door, FIRST)).isEmpty();
        assertThat(partners.find(partner).orElseThrow().suspended()).isTrue();

        partners.reinstate(partner);
        assertThat(partners.agreedAt(door, FIRST)).hasSize(1);
    }

    @Test
    void theLaterAgreementHoldsWhereTwoSpeakOfTheSameBenefit() throws InterruptedException {
        var partner = aCinema();
        var door = partners.openPointOfSale(partner, "Salle 1", "Aurillac");
        partners.sign(new NewAgreement(partner, Map.of(CINEMA, Money.cents(500)), FIRST, LAST));
        Thread.sleep(2);
        partners.sign(new NewAgreement(partner, Map.of(CINEMA, Money.cents(550)), FIRST, LAST));

        assertThat(partners.agreedAt(door, FIRST)).containsExactly(new AgreedBenefit(CINEMA, Money.cents(550)));
    }

    @Test
    void anAgreementThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(() -> new NewAgreement(aCinema(), Map.of(CINEMA, Money.ZERO), LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Keep Fit Fitness", "L’Appart — remise en forme", "Salle de sport du Rhône", "CrossFit Lyon 3"})
    @Covers("SPO-01")
    void aGymCannotBeAPartner(String name) {
        var gym = new NewPartner(name, PartnerKind.SPORTS_CLUB, null, "Lyon");

        assertThat(partners.inadmissible(gym)).contains(Inadmissible.GYM);
        assertThatThrownBy(() -> partners.register(gym)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Covers("SPO-01")
    void aGymIsKnownByItsActivityWhateverItsName() {
        var gym = new NewPartner("Les Amis du muscle", PartnerKind.SPORTS_CLUB, null, "Lyon", "93.13Z");
        var club = new NewPartner("Gymnastique volontaire de Bron", PartnerKind.SPORTS_CLUB, null, "Bron", "93.12Z");

        assertThat(partners.inadmissible(gym)).contains(Inadmissible.GYM);
        assertThat(partners.inadmissible(club)).isEmpty();
    }

    @Test
    void thePartnerIsPaidWhereItLastSaid() {
        var partner = aCinema();
        partners.setBankDetails(partner, details("FR70 3000 1008 66C7 8500 0000 067"));
        partners.setBankDetails(partner, details("fr76 3000 4000 0100 0001 2345 617"));

        assertThat(partners.bankDetails(partner).orElseThrow().iban()).isEqualTo("FR7630004000010000012345617");
    }

    @Test
    void anIbanWithAWrongDigitIsNone() {
        assertThat(BankDetails.parse("FR71 3000 1008 66C7 8500 0000 067", "Cinéma Paradiso"))
                .isEmpty();
        assertThatThrownBy(() -> new BankDetails("FR7130001008 66C785000000067", "Cinéma"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("3000");
    }

    @Test
    void anIbanIsNeverWrittenWhole() {
        assertThat(details("FR70 3000 1008 66C7 8500 0000 067")).hasToString("FR70 •••• 0067");
    }

    private PartnerId aCinema() {
        return partners.register(new NewPartner("Cinéma Paradiso", PartnerKind.CINEMA, null, "Aurillac"));
    }

    @Test
    @Covers("SET-02")
    void theDatabaseAloneDoesNotTellWhereAPartnerIsPaid() {
        var partner = aCinema();
        var other = aCinema();
        partners.setBankDetails(partner, details("FR70 3000 1008 66C7 8500 0000 067"));

        var sealed = sql.sql("select sealed from partner.bank_details where partner = :partner")
                .param("partner", partner.value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("3000", "Paradiso");

        sql.sql("insert into partner.bank_details (partner, sealed, given_at) values (:other, :sealed, now())")
                .param("other", other.value())
                .param("sealed", sealed)
                .update();
        assertThatThrownBy(() -> partners.bankDetails(other)).hasMessageContaining("does not open");
    }

    private static BankDetails details(String iban) {
        return BankDetails.parse(iban, "Association Cinéma Paradiso").orElseThrow();
    }
}
