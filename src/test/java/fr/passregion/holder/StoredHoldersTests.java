package fr.passregion.holder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.FirstSecret;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PassRegionTest
@RecordApplicationEvents
class StoredHoldersTests {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Holders holders;
    private final Photos photos;
    private final Accounts accounts;
    private final FirstSecret secret;

    StoredHoldersTests(Holders holders, Photos photos, Accounts accounts, FirstSecret secret) {
        this.holders = holders;
        this.photos = photos;
        this.accounts = accounts;
        this.secret = secret;
    }

    @Test
    @Covers("ORD-09")
    void aRegisteredPersonSignsInWithTheDossierNumber() {
        var person = People.somebody();

        var holder = holders.register(person);

        assertThat(accounts.byLogin(holder.caseNumber().value())).contains(holder.account());
        assertThat(accounts.hasPassword(holder.account())).isFalse();
        assertThat(holders.find(holder.id())).contains(holder);
        assertThat(holders.byCaseNumber(holder.caseNumber())).contains(holder);
        assertThat(holders.findAll(List.of(holder.id(), HolderId.random()))).containsExactly(holder);
        assertThat(holders.guardianOf(holder.id()).orElseThrow()).isEqualTo(person.guardian());
    }

    @Test
    @Covers("ORD-08")
    void somebodyIsKnownAgainByNameAndBirthDateOrByEmail() {
        var known = holders.register(People.somebody());
        var shouted = known.firstName().toUpperCase(Locale.ROOT);
        var otherDay = known.birthDate().plusDays(1);

        assertThat(holders.samePersonAs(shouted, "DA-SILVA", known.birthDate(), "other@example.org"))
                .contains(known);
        assertThat(holders.samePersonAs(
                        "Zoé", "Autre", otherDay, known.contact().email().toUpperCase(Locale.ROOT)))
                .contains(known);
        assertThat(holders.samePersonAs(shouted, "Da Silva", otherDay, "other@example.org"))
                .isEmpty();
        assertThat(holders.samePersonAs("Zoé", "Da Silva", known.birthDate(), "other@example.org"))
                .isEmpty();
    }

    @Test
    @Covers("ACC-02")
    void theFirstSecretIsTheBirthDateInEightDigits() {
        var account = holders.register(People.born(LocalDate.of(2008, 2, 29))).account();

        assertThat(secret.matches(account, "29022008")).isTrue();
        assertThat(secret.matches(account, "29/02/2008")).isTrue();
        assertThat(secret.matches(account, "02292008")).isFalse();
        assertThat(secret.matches(account, "")).isFalse();
        assertThat(secret.matches(AccountId.random(), "29022008")).isFalse();
    }

    @Test
    @Covers("ORD-11")
    void anEnrolmentIsAnnouncedOnce(ApplicationEvents events) {
        var holder = holders.register(People.somebody()).id();
        var enrolment = new Enrolment(
                YEAR, new Uai("0699004M"), "Lycée Ampère", InstitutionKind.LYCEE, new TrackCode("1"), null);

        holders.confirm(holder, enrolment);
        holders.confirm(holder, enrolment);

        assertThat(events.stream(EnrolmentConfirmed.class)
                        .filter(event -> event.holder().equals(holder)))
                .containsExactly(new EnrolmentConfirmed(holder, enrolment));
        assertThat(holders.enrolment(holder, YEAR)).contains(enrolment);
        assertThat(holders.enrolment(holder, YEAR.next())).isEmpty();
    }

    @Test
    @Covers("ORD-10")
    void aNewerPhotoDoesNotReplaceTheApprovedOneBeforeItIsApprovedItself() {
        var holder = holders.register(People.somebody()).id();
        var first = photos.keep(holder, new byte[] {1});
        photos.approve(first);

        var second = photos.keep(holder, new byte[] {2});

        assertThat(photos.newestOf(holder).orElseThrow().id()).isEqualTo(second);
        assertThat(photos.newestApprovedOf(holder).orElseThrow().id()).isEqualTo(first);
        photos.approve(second);
        assertThat(photos.newestApprovedOf(holder).orElseThrow().id()).isEqualTo(second);
        assertThat(photos.find(first).orElseThrow().jpeg()).containsExactly(1);
    }
}
