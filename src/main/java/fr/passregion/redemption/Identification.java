package fr.passregion.redemption;

import static java.util.stream.Collectors.toMap;

import fr.passregion.card.CardReader;
import fr.passregion.card.CardReader.Reading;
import fr.passregion.card.CardReader.Shown;
import fr.passregion.holder.Bearer;
import fr.passregion.holder.Holders;
import fr.passregion.shared.HolderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the cards that are shown, and looks up whose they are: two questions, however many cards. */
@Component
class Identification {

    private final CardReader reader;
    private final Holders holders;

    Identification(CardReader reader, Holders holders) {
        this.reader = reader;
        this.holders = holders;
    }

    Recognition forLookup(ShownCard card) {
        return recognition(List.of(card), List.of(reader.read(Recognition.shown(card))));
    }

    /** In the debits' transaction: the cards are steady until it ends. */
    Recognition forDebit(Collection<ShownCard> shown) {
        var cards = shown.stream().distinct().toList();
        List<Shown> sights = cards.stream().map(Recognition::shown).toList();
        return recognition(cards, cards.isEmpty() ? List.of() : reader.readForDebit(sights));
    }

    private Recognition recognition(List<ShownCard> cards, List<Reading> readings) {
        var byCard = new HashMap<ShownCard, Reading>();
        for (var place = 0; place < cards.size(); place++) byCard.put(cards.get(place), readings.get(place));
        var ids = readings.stream().map(Recognition::holderOf).distinct().toList();
        var found = ids.isEmpty()
                ? Map.<HolderId, Bearer>of()
                : holders.bearers(ids).stream().collect(toMap(Bearer::id, bearer -> bearer));
        return new Recognition(byCard, found);
    }
}
