package fr.passregion.settlement;

import fr.passregion.partner.BankDetails;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.PartnerKind;
import fr.passregion.wallet.Wallets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The settlement on a real database, with the real ledger, partners and audit trail beneath it; only the till is a book in
 * memory, whose debits and refunds go through the ledger.
 */
final class SettlementWorld {

    static final BenefitCode LIVRES = new BenefitCode("LIVRES_LOISIR");
    static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    static final BenefitCode MUSEE = new BenefitCode("MUSEE");
    static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(Parts.class);

    private SettlementWorld() {}

    static <T> T the(Class<T> part) {
        return CONTEXT.getBean(part);
    }

    static JdbcClient asOwner() {
        return JdbcClient.create(CONTEXT.getBean(EmbeddedPostgres.class).getPostgresDatabase());
    }

    static TillBook till() {
        return the(TillBook.class);
    }

    static RefundBook refunds() {
        return the(RefundBook.class);
    }

    /** A bookshop that has said where to pay it. */
    static PartnerId aPartner(String name) {
        var partner = aPartnerWithoutAccount(name);
        the(Partners.class)
                .setBankDetails(
                        partner, new BankDetails(Iban.random(CountryCode.FR).toString(), name));
        return partner;
    }

    static PartnerId aPartnerWithoutAccount(String name) {
        return the(Partners.class).register(new NewPartner(name, PartnerKind.BOOKSHOP, null, "Annonay"));
    }

    static List<Object> heard() {
        return the(Heard.class).events;
    }

    /** What the module tells the others. */
    static class Heard {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(PartnerPaid event) {
            events.add(event);
        }

        @EventListener
        void on(PaymentReturned event) {
            events.add(event);
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {
                "fr.passregion.wallet",
                "fr.passregion.partner",
                "fr.passregion.audit",
                "fr.passregion.settlement"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|api)\\..*"))
    static class Parts extends SettlementDatabase {

        Parts() {
            super("audit", "partner", "wallet", "settlement");
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Europe/Paris"));
        }

        @Bean
        TillBook till(Wallets wallets, Clock clock) {
            return new TillBook(wallets, clock);
        }

        @Bean
        RefundBook refunds(Wallets wallets, Clock clock) {
            return new RefundBook(wallets, clock);
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }
}
