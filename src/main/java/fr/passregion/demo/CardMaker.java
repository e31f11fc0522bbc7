package fr.passregion.demo;

import fr.passregion.card.Card;
import fr.passregion.card.CardBatches;
import fr.passregion.card.Cards;
import fr.passregion.shared.HolderId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The card maker of the demonstration: takes the batch and answers that every card was sent. */
@Component
class CardMaker {

    private final CardBatches batches;
    private final Cards cards;

    CardMaker(CardBatches batches, Cards cards) {
        this.batches = batches;
        this.cards = cards;
    }

    /** Makes and sends every card that waits, which are those of these holders. */
    void makeAndSend(List<HolderId> holders) {
        var number = switch (batches.produce()) {
            case CardBatches.Production.Produced produced -> produced.batch().number();
            case CardBatches.Production.NothingToMake nothingToMake ->
                throw new IllegalStateException("No card waits for its batch");
        };
        var answer = holders.stream()
                .map(holder -> line(number, cards.liveOf(holder).orElseThrow()))
                .collect(Collectors.joining("\r\n", "numero_lot;numero_carte;resultat;motif;suivi\r\n", "\r\n"));
        batches.takeIn(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(int batch, Card card) {
        return "%d;%s;EXPEDIEE;;".formatted(batch, card.number().digits());
    }
}
