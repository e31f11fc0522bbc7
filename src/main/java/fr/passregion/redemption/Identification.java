package fr.passregion.redemption;

import static java.util.stream.Collectors.toMap;

import fr.passregion.card.CardReader;
import fr.passregion.card.CardReader.Reading;
import fr.passregion.card.CardReader.Shown;
import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.holder.Bearer;
import fr.passregion.holder.Holders;
import fr.passregion.shared.HolderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Reads the cards that are shown, and looks up whose they are: two questions, however many cards. */
@Component
class Identification {

    private final CardReader reader;
    private final Holders holders;
    private final JdbcOperations journeys;

    Identification(CardReader reader, Holders holders, JdbcOperations journeys) {
        this.reader = reader;
        this.holders = holders;
        this.journeys = journeys;
    }

    Recognition forLookup(ShownCard card) {
        var reading = reader.read(Recognition.shown(card));
        return whose(new Journey(journeys), Map.of(card, reading)).get();
    }

    /** In the debits' transaction: the cards are steady until it ends. */
    Answer<Map<ShownCard, Reading>> read(Journey journey, Collection<ShownCard> shown) {
        var cards = shown.stream().distinct().toList();
        List<Shown> sights = cards.stream().map(Recognition::shown).toList();
        return cards.isEmpty()
                ? Answer.known(Map.of())
                : reader.readForDebit(journey, sights).map(readings -> byCard(cards, readings));
    }

    /** Whose the cards are that were read. */
    Answer<Recognition> whose(Journey journey, Map<ShownCard, Reading> readings) {
        var ids =
                readings.values().stream().map(Recognition::holderOf).distinct().toList();
        return ids.isEmpty()
                ? Answer.known(new Recognition(readings, Map.of()))
                : holders.bearers(journey, ids).map(bearers -> new Recognition(readings, byId(bearers)));
    }

    private static Map<ShownCard, Reading> byCard(List<ShownCard> cards, List<Reading> readings) {
        var byCard = new HashMap<ShownCard, Reading>();
        for (var place = 0; place < cards.size(); place++) byCard.put(cards.get(place), readings.get(place));
        return byCard;
    }

    private static Map<HolderId, Bearer> byId(List<Bearer> bearers) {
        return bearers.stream().collect(toMap(Bearer::id, bearer -> bearer));
    }
}
