package fr.passregion.card.web;

import fr.passregion.card.CardBatches.Batch;
import fr.passregion.shared.French;
import java.time.ZoneId;

/** A batch in the agents’ list. */
public record BatchView(Batch batch) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static BatchView of(Batch batch) {
        return new BatchView(batch);
    }

    public String title() {
        return "Le lot n°\u00a0" + batch.number();
    }

    public String day() {
        return French.date(batch.madeAt().atZone(PARIS).toLocalDate());
    }

    public int waiting() {
        return batch.cards() - batch.made() - batch.sent() - batch.rejected();
    }

    /** Cards that are left out of the file from now on, their holders being forgotten. */
    public int forgotten() {
        return batch.cards() - batch.kept();
    }
}
