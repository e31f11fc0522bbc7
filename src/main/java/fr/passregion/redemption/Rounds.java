package fr.passregion.redemption;

import fr.passregion.card.CardReader;
import fr.passregion.card.CardReader.Reading;
import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PlaceTerms;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.wallet.Purse;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
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
    private final JdbcOperations database;

    Rounds(
            Partners partners,
            Tries tries,
            Identification identification,
            Entitlements entitlements,
            Wallets wallets,
            CardReader reader,
            TillBook book,
            ApplicationEventPublisher events,
            Clock clock,
            JdbcOperations database) {
        this.partners = partners;
        this.tries = tries;
        this.identification = identification;
        this.entitlements = entitlements;
        this.wallets = wallets;
        this.reader = reader;
        this.book = book;
        this.events = events;
        this.clock = clock;
        this.database = database;
    }

    /** A round whose first questions are given to a journey; the others follow from what it brings. */
    final class Opening {

        private final Journey journey;
        private final Collection<DebitRequest> requests;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        private final LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        private final Answer<Map<PointOfSaleId, PlaceTerms>> places;
        private final Answer<TurnOfTries> inTurn;
        private final Answer<Map<ShownCard, Reading>> readings;

        private Opening(Journey journey, Collection<DebitRequest> requests) {
            this.journey = journey;
            this.requests = requests;
            this.places = partners.termsAt(journey, placesOf(requests), today);
            this.inTurn = tries.inTurn(
                    journey, requests.stream().map(DebitRequest::shown).toList(), now);
            this.readings = identification.read(
                    journey, requests.stream().map(DebitRequest::card).toList());
        }

        /** Whose the cards are and what they hold is asked at once: who types a wrong date learns nothing by it. */
        Round open() {
            var bearers = identification.whose(journey, readings.get());
            var rights = entitlements.lock(journey, purses(readings.get()), today);
            return new Round(new Facts(now, today, places.get(), inTurn.get(), bearers.get(), rights.get()));
        }

        private List<Purse> purses(Map<ShownCard, Reading> read) {
            return requests.stream()
                    .map(request -> new Purse(
                            Recognition.holderOf(Objects.requireNonNull(read.get(request.card()))), request.benefit()))
                    .distinct()
                    .toList();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Opening prepare(Journey journey, Collection<DebitRequest> requests) {
        return new Opening(journey, requests);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Round open(Collection<DebitRequest> requests) {
        return prepare(new Journey(database), requests).open();
    }

    private static List<PointOfSaleId> placesOf(Collection<DebitRequest> requests) {
        return requests.stream().map(request -> request.counter().pointOfSale()).toList();
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
        var journey = new Journey(database);
        wallets.debitAll(journey, takings.stream().map(Round.Taking::debit).toList(), now);
        reader.spend(journey, round.spentCodes());
        book.write(journey, round, answered);
        journey.go();
        tries.keep(round.facts().tries().failures());
        takings.forEach(taking -> events.publishEvent(new RedemptionBooked(taking.redemption())));
    }
}
