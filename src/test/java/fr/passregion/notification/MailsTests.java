package fr.passregion.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.entitlement.BenefitsCredited;
import fr.passregion.entitlement.BenefitsCredited.CreditedBenefit;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.OneTimeCodeIssued;
import fr.passregion.identity.Role;
import fr.passregion.ordering.OrderDraftSaved;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.PartnerPaid;
import fr.passregion.settlement.StatementId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.Language;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PassRegionTest
@Covers("NOT-01")
class MailsTests {

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Mailbox mailbox;
    private final Accounts accounts;
    private final Clock clock;
    private final Holder lea;

    MailsTests(
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Mailbox mailbox,
            Accounts accounts,
            Holders holders,
            Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.clock = clock;
        this.lea = holders.register(People.somebody());
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(codeFor(lea, "123456"));
            status.setRollbackOnly();
        });
        assertThat(mailsTo(lea)).isEmpty();
    }

    @Test
    void whatIsToldOutsideATransactionIsABug() {
        assertThatThrownBy(() -> events.publishEvent(codeFor(lea, "123456")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @Covers("ACC-02")
    void aCodeIsSentOnceWithoutSayingForWhom() {
        var issued = codeFor(lea, "042042");
        publish(issued);
        publish(issued);

        assertThat(mailsTo(lea)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Ton code pour activer ton compte");
            assertThat(mail.text())
                    .contains("042042")
                    .doesNotContain(lea.firstName(), lea.caseNumber().value());
            assertThat(mail.html()).contains("042042", "La Région ne demande jamais de code");
        });
    }

    @Test
    void whoeverLeavesAnOrderFindsItAgain() {
        var token = UUID.randomUUID().toString();
        publish(new OrderDraftSaved(lea.contact().email(), token, null, Language.FRENCH));
        assertThat(mailsTo(lea).getFirst().text()).contains("/commande/reprendre/" + token);
    }

    @Test
    void benefitsLoadedAreCountedNotNamed() {
        var year = new SchoolYear(2026);
        publish(new BenefitsCredited(lea.id(), year, List.of(credited("LIVRES_LOISIR"), credited("SANTE_SEXUELLE"))));

        assertThat(mailsTo(lea))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("2\u00a0avantages").doesNotContain("SANTE", "2009"));
    }

    @Test
    void everyManagerOfThePartnerIsToldOfAPaymentAndNobodyElse() {
        var partner = new PartnerId(UUID.randomUUID());
        var manager = manager(partner);
        var stranger = manager(new PartnerId(UUID.randomUUID()));
        var paid = new PartnerPaid(
                partner,
                new StatementId("sta_" + UUID.randomUUID()),
                "R-2026-42",
                new Money(123_450),
                LocalDate.of(2026, 12, 4));
        publish(paid);
        publish(paid);

        assertThat(mailbox.to(manager))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("R-2026-42", "1\u202f234,50\u00a0€", French.date(LocalDate.of(2026, 12, 4))));
        assertThat(mailbox.to(stranger)).isEmpty();
    }

    private OneTimeCodeIssued codeFor(Holder holder, String code) {
        return new OneTimeCodeIssued(
                holder.account(),
                holder.contact().email(),
                code,
                clock.instant().plus(Duration.ofMinutes(10)));
    }

    private String manager(PartnerId partner) {
        var email = People.newEmail();
        accounts.open(new NewAccount(
                email, "Paul", email, null, List.of(new Grant(Role.PARTNER_MANAGER, partner.toString()))));
        return email;
    }

    private static CreditedBenefit credited(String code) {
        return new CreditedBenefit(
                new BenefitCode(code), code, Amount.of(new Money(800)), false, LocalDate.of(2027, 5, 31));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<Mailbox.Mail> mailsTo(Holder holder) {
        return mailbox.to(holder.contact().email());
    }
}
