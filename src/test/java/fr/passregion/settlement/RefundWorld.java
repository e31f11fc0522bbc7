package fr.passregion.settlement;

import fr.passregion.partner.BankDetails;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.programme.Programme;
import fr.passregion.programme.ProgrammeFixtures;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Allotment;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.DebitOrder;
import fr.passregion.wallet.DebitOutcome;
import fr.passregion.wallet.NewAllotment;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.Wallets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Refunds and the settlement on a real database, with a clock that can be set; debits are written as the till writes them. */
final class RefundWorld {

    static final SchoolYear YEAR = SchoolYear.parse("2026-2027");
    static final Instant START = Instant.parse("2026-11-21T13:00:00Z");

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(Parts.class);

    private RefundWorld() {}

    static <T> T the(Class<T> part) {
        return CONTEXT.getBean(part);
    }

    static void itIs(Instant instant) {
        the(SetClock.class).now.set(instant);
    }

    static PartnerId aPartner(String name) {
        var partner = the(Partners.class).register(new NewPartner(name, PartnerKind.BOOKSHOP, null, "Annonay"));
        the(Partners.class)
                .setBankDetails(
                        partner, new BankDetails(Iban.random(CountryCode.FR).toString(), name));
        return partner;
    }

    /** A debit of a holder who was given ten times that, usable until this day; what the Region owes for each piece, in cents. */
    static Redemption debit(PartnerId partner, BenefitCode benefit, Amount taken, long tariff, LocalDate lastDay) {
        var wallets = the(Wallets.class);
        var holder = HolderId.random();
        var unlimited = taken.unit() == Unit.ENTRY;
        var allotment = wallets.open(new NewAllotment(holder, benefit, YEAR, taken.unit(), unlimited, lastDay));
        if (!unlimited)
            wallets.credit(
                    allotment.id(), new Amount(taken.unit(), 10 * taken.quantity()), new Cause("enrolment", "x"));
        var id = "red_" + UUID.randomUUID().toString().replace("-", "");
        var order = new DebitOrder(allotment.id(), new Payee(partner.toString()), taken, new Cause("redemption", id));
        if (!(wallets.debit(order) instanceof DebitOutcome.Debited done)) throw new AssertionError(order);
        var owed = taken.unit() == Unit.EUR ? taken.quantity() : tariff * taken.quantity();
        the(JdbcClient.class)
                .sql("""
                        insert into redemption.redemption (id, receipt, holder_id, partner_id, point_of_sale, benefit, year,
                            allotment_id, transfer_id, unit, debited, price, holder_pays, reimbursable, booked_at, test)
                        values (?, ?, ?, ?, 'pos_1', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""")
                .params(id, id.substring(4, 14), holder.value(), partner.value(), benefit.value(), YEAR.firstYear())
                .params(
                        allotment.id().value(),
                        done.transfer().id().value(),
                        taken.unit().name(),
                        taken.quantity())
                .params(owed, taken.unit() == Unit.TICKET ? 100 * taken.quantity() : 0, owed)
                .params(Timestamp.from(the(Clock.class).instant()))
                .update();
        return the(Redemptions.class).find(new RedemptionId(id)).orElseThrow();
    }

    static Allotment allotmentOf(Redemption debit) {
        var id = the(JdbcClient.class)
                .sql("select allotment_id from redemption.redemption where id = ?")
                .param(debit.id().value())
                .query(UUID.class)
                .single();
        return the(Wallets.class).find(new AllotmentId(id)).orElseThrow();
    }

    static PointOfSaleId place() {
        return new PointOfSaleId("pos_1");
    }

    /** A clock that stands where it was set. */
    static class SetClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    /** The year’s programme, whatever the day. */
    record OneProgramme(Programme programme) implements Programmes {

        @Override
        public Optional<Programme> find(SchoolYear year) {
            return Optional.of(programme);
        }

        @Override
        public Optional<Programme> openForOrders(LocalDate day) {
            return Optional.of(programme);
        }

        @Override
        public Programme inForce(LocalDate day) {
            return programme;
        }

        @Override
        public List<Programme> all() {
            return List.of(programme);
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
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|api)\\..*"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*SettlementWorld.*")
            })
    @ComponentScan(
            basePackages = "fr.passregion.redemption",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(StoredRedemptions|StoredRefunds|LedgerRefunds|Reversals)"))
    static class Parts extends SettlementDatabase {

        Parts() {
            super("audit", "partner", "wallet", "redemption", "settlement");
        }

        @Bean
        SetClock clock() {
            return new SetClock();
        }

        @Bean
        Programmes programmes() {
            return new OneProgramme(ProgrammeFixtures.delivered());
        }
    }
}
