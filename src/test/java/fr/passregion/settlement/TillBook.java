package fr.passregion.settlement;

import static java.util.Comparator.comparing;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.DebitOrder;
import fr.passregion.wallet.DebitOutcome;
import fr.passregion.wallet.NewAllotment;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.TransferId;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A till for tests: each debit is a real one in the ledger, of a holder who was given just that. */
final class TillBook implements Redemptions {

    static final SchoolYear YEAR = SchoolYear.parse("2026-2027");

    private final Map<RedemptionId, Redemption> book = new ConcurrentHashMap<>();
    private final Map<RedemptionId, TransferId> transfers = new ConcurrentHashMap<>();
    private final Wallets wallets;
    private final Clock clock;

    TillBook(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    Redemption sells(PartnerId partner, BenefitCode benefit, long cents) {
        return debits(partner, benefit, Amount.of(Money.cents(cents)), Money.cents(cents), Duration.ZERO);
    }

    Redemption sellsTickets(PartnerId partner, BenefitCode benefit, long count, long tariffCents) {
        var tickets = new Amount(Unit.TICKET, count);
        return debits(partner, benefit, tickets, Money.cents(tariffCents * count), Duration.ZERO);
    }

    Redemption letsIn(PartnerId partner, BenefitCode benefit, long tariffCents) {
        return debits(partner, benefit, new Amount(Unit.ENTRY, 1), Money.cents(tariffCents), Duration.ZERO);
    }

    Redemption debits(PartnerId partner, BenefitCode benefit, Amount taken, Money owed, Duration ago) {
        var id = new RedemptionId("red_" + UUID.randomUUID().toString().replace("-", ""));
        var holder = HolderId.random();
        var unlimited = taken.unit() == Unit.ENTRY;
        var allotment = wallets.open(new NewAllotment(holder, benefit, YEAR, taken.unit(), unlimited, YEAR.lastDay()));
        if (!unlimited) wallets.credit(allotment.id(), taken, new Cause("enrolment", YEAR.label()));
        var order = new DebitOrder(
                allotment.id(), new Payee(partner.toString()), taken, new Cause("redemption", id.value()));
        if (!(wallets.debit(order) instanceof DebitOutcome.Debited done)) throw new AssertionError("Refused: " + order);
        transfers.put(id, done.transfer().id());
        var debit = new Redemption(
                id,
                receipt(id),
                holder,
                partner,
                new PointOfSaleId("pos_1"),
                benefit,
                YEAR,
                taken,
                owed,
                Money.ZERO,
                owed,
                clock.instant().minus(ago),
                null,
                false);
        book.put(id, debit);
        return debit;
    }

    TransferId transferOf(Redemption debit) {
        return Objects.requireNonNull(transfers.get(debit.id()));
    }

    /** What must never happen: a till’s record that changes after it was claimed. */
    void falsify(Redemption debit, Money owed) {
        book.put(
                debit.id(),
                new Redemption(
                        debit.id(),
                        debit.receipt(),
                        debit.holder(),
                        debit.partner(),
                        debit.pointOfSale(),
                        debit.benefit(),
                        debit.year(),
                        debit.debited(),
                        debit.price(),
                        debit.holderPays(),
                        owed,
                        debit.bookedAt(),
                        null,
                        false));
    }

    @Override
    public Optional<Redemption> find(RedemptionId id) {
        return Optional.ofNullable(book.get(id));
    }

    @Override
    public Optional<Redemption> byReceipt(String receipt) {
        return book.values().stream()
                .filter(debit -> debit.receipt().equals(receipt))
                .findFirst();
    }

    @Override
    public List<Redemption> findAll(Collection<RedemptionId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Redemption> ofHolder(HolderId holder, int limit) {
        return book.values().stream()
                .filter(debit -> debit.holder().equals(holder))
                .sorted(comparing(Redemption::bookedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Redemption> ofPartner(PartnerId partner, Instant from, Instant until) {
        return book.values().stream()
                .filter(debit -> debit.partner().equals(partner) && !debit.test())
                .filter(debit ->
                        !debit.bookedAt().isBefore(from) && debit.bookedAt().isBefore(until))
                .sorted(comparing(Redemption::bookedAt).reversed())
                .toList();
    }

    private static String receipt(RedemptionId id) {
        return id.value().substring(4, 12).toUpperCase(Locale.ROOT);
    }
}
