package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The ledger put together without Spring, on a day of its own, and the words in which its tests speak. */
final class Books {

    static final BenefitCode SPORT = new BenefitCode("SPORT");
    static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    static final BenefitCode MUSEE = new BenefitCode("MUSEE");
    static final SchoolYear YEAR = SchoolYear.parse("2026-2027");
    static final LocalDate LAST_DAY = LocalDate.parse("2027-05-31");
    static final Payee CLUB = new Payee("club de Vénissieux");
    static final Duration A_QUARTER = Duration.ofMinutes(15);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final Wallets wallets;
    final Holds holds;
    final Fees fees;
    final Payables payables;
    final InvariantCheck check;
    final LedgerDatabase database;

    private Books(LedgerDatabase database, LocalDateTime now) {
        this.database = database;
        var clock = Clock.fixed(now.atZone(PARIS).toInstant(), PARIS);
        var jdbc = new NamedParameterJdbcTemplate(database.application());
        var transactions = new DataSourceTransactionManager(database.application());
        var holdRows = new HoldRows(JdbcClient.create(jdbc), clock);
        var allotments = new Allotments(JdbcClient.create(jdbc), holdRows);
        var ledger = new Ledger(JdbcClient.create(jdbc), new OpenAccounts(), clock);
        var expired = new ExpiredHolds(allotments, holdRows, transactions);
        wallets = new StoredWallets(
                allotments, ledger, new Lapse(allotments, ledger, expired, transactions), transactions);
        holds = new StoredHolds(allotments, holdRows, ledger, expired, transactions);
        fees = new StoredFees(allotments, ledger, JdbcClient.create(jdbc), clock, transactions);
        payables = new StoredPayables(ledger, transactions);
        check = new ProvenLedger(JdbcClient.create(jdbc), database.application(), transactions);
    }

    static Books in(LedgerDatabase database) {
        return new Books(database, LocalDateTime.parse("2026-11-21T14:00"));
    }

    Books on(String day) {
        return at(day + "T14:00");
    }

    Books at(String time) {
        return new Books(database, LocalDateTime.parse(time));
    }

    Allotment open(BenefitCode benefit, Unit unit) {
        return wallets.open(new NewAllotment(HolderId.random(), benefit, YEAR, unit, unit == Unit.ENTRY, LAST_DAY));
    }

    AllotmentId holding(Amount amount) {
        var allotment = open(amount.unit() == Unit.TICKET ? CINEMA : SPORT, amount.unit());
        wallets.credit(allotment.id(), amount, new Cause("enrolment", YEAR.label()));
        return allotment.id();
    }

    DebitOutcome debit(AllotmentId allotment, Amount amount) {
        return wallets.debit(new DebitOrder(allotment, CLUB, amount, someCause()));
    }

    Transfer debited(AllotmentId allotment, Amount amount) {
        return switch (debit(allotment, amount)) {
            case DebitOutcome.Debited done -> done.transfer();
            case DebitOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    HoldOutcome hold(AllotmentId allotment, Amount amount) {
        return holds.place(new HoldOrder(allotment, CLUB, amount, A_QUARTER, someCause()));
    }

    Hold held(AllotmentId allotment, Amount amount) {
        return switch (hold(allotment, amount)) {
            case HoldOutcome.Held done -> done.hold();
            case HoldOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    CaptureOutcome capture(Hold hold, Amount amount) {
        return holds.capture(hold.id(), amount, someCause());
    }

    Amount available(AllotmentId allotment) {
        return wallets.find(allotment).orElseThrow().available();
    }

    static Cause someCause() {
        return new Cause("redemption", UUID.randomUUID().toString());
    }

    static Amount euros(long euros) {
        return new Amount(Unit.EUR, euros * 100);
    }

    static Amount cents(long cents) {
        return new Amount(Unit.EUR, cents);
    }

    static Amount tickets(long count) {
        return new Amount(Unit.TICKET, count);
    }

    static Amount entries(long count) {
        return new Amount(Unit.ENTRY, count);
    }
}
