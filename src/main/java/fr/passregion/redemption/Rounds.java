package fr.passregion.redemption;

import fr.passregion.card.CardReader;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PlaceTerms;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.wallet.Purse;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a round of debits by reading its facts, and closes it by writing what was decided: as many statements for a
 * hundred debits as for one. Locks are taken in one order, first the numbers that were typed, then the cards, then the allotments, each sorted:
 * two rounds can wait for each other but never both.
 */
@Component
class Rounds {

    private final Partners partners;
    private final Tries tries;
    private final Identification identification;
    private final Entitlements entitlements;
    private final Wallets wallets;
    private final CardReader reader;
    private final TillBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            Partners partners,
            Tries tries,
            Identification identification,
            Entitlements entitlements,
            Wallets wallets,
            CardReader reader,
            TillBook book,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partners = partners;
        this.tries = tries;
        this.identification = identification;
        this.entitlements = entitlements;
        this.wallets = wallets;
        this.reader = reader;
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Round open(Collection<DebitRequest> requests) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        var today = LocalDate.ofInstant(now, clock.getZone());
        var places = partners.termsAt(placesOf(requests), today);
        var served =
                requests.stream().filter(request -> isServed(request, places)).toList();
        var inTurn = tries.inTurn(served.stream().map(DebitRequest::shown).toList(), now);
        var recognition =
                identification.forDebit(served.stream().map(DebitRequest::card).toList());
        var purses = served.stream()
                .filter(request -> inTurn.objection(request.shown()).isEmpty())
                .map(request -> purse(request, recognition))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Round(new Facts(now, today, places, inTurn, recognition, entitlements.lock(purses, today)));
    }

    private static List<PointOfSaleId> placesOf(Collection<DebitRequest> requests) {
        return requests.stream().map(request -> request.counter().pointOfSale()).toList();
    }

    /** Where nothing is taken, nobody is looked at. */
    private static boolean isServed(DebitRequest request, Map<PointOfSaleId, PlaceTerms> places) {
        var terms = places.get(request.counter().pointOfSale());
        return terms != null && !terms.suspended();
    }

    private static @Nullable Purse purse(DebitRequest request, Recognition recognition) {
        var trace = new Trace(request.counter(), request.benefit());
        return switch (recognition.judge(request.counter(), request.card(), trace)) {
            case Recognition.Result.Refused refused -> null;
            case Recognition.Result.Recognised known -> new Purse(known.bearer().id(), request.benefit());
        };
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void close(Round round) {
        close(round, List.of());
    }

    /** The answers given under keys belong to what is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(Round round, List<ClaimedKeys.Answered> answered) {
        var now = round.facts().now();
        var takings = round.takings();
        wallets.debitAll(takings.stream().map(Round.Taking::debit).toList(), now);
        reader.spend(round.spentCodes());
        book.write(round, answered);
        tries.keep(round.facts().tries().failures());
        takings.forEach(taking -> events.publishEvent(new RedemptionBooked(taking.redemption())));
    }
}
