package fr.passregion.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.card.Card;
import fr.passregion.card.CardBatches;
import fr.passregion.card.CardBatches.Production;
import fr.passregion.card.Cards;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.holder.Photos;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Parcels as they come to be: pupils confirmed, a batch produced, the card maker’s answer taken in. */
public record PostedParcels(ApplicationContext beans) {

    private static final byte[] FACE = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    public Uai lycee() {
        return OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée des Colis");
    }

    /** Cards of new pupils of that establishment, all of which left in one parcel. */
    public List<Card> posted(Uai lycee, String tracking, int howMany) {
        var ordered = Stream.generate(() -> ordered(lycee)).limit(howMany).toArray(Card[]::new);
        var batch = produce();
        send(batch, tracking, ordered);
        return Arrays.stream(ordered)
                .map(card -> cards().find(card.id()).orElseThrow())
                .toList();
    }

    public Card ordered(Uai lycee) {
        var holders = beans.getBean(Holders.class);
        var person = holders.register(People.somebody());
        var photos = beans.getBean(Photos.class);
        photos.approve(photos.keep(person.id(), FACE));
        var year = SchoolYear.containing(LocalDate.now(beans.getBean(Clock.class)));
        holders.confirm(
                person.id(),
                new Enrolment(year, lycee, "Lycée des Colis", InstitutionKind.LYCEE, new TrackCode("1"), null));
        return cards().liveOf(person.id()).orElseThrow();
    }

    public int produce() {
        return switch (batches().produce()) {
            case Production.Produced produced -> produced.batch().number();
            case Production.NothingToMake nothing -> throw new IllegalStateException("Nothing to make");
        };
    }

    void send(int batch, String tracking, Card... sent) {
        var answer = new StringBuilder("numero_lot;numero_carte;resultat;motif;suivi\n");
        for (var card : sent)
            answer.append("%d;%s;expediee;;%s%n".formatted(batch, card.number().digits(), tracking));
        batches().takeIn(answer.toString().getBytes(UTF_8));
    }

    /** What the card maker says of one card: result, reason and tracking. */
    public void answer(int batch, Card card, String rest) {
        var line = "%d;%s;%s%n".formatted(batch, card.number().digits(), rest);
        batches().takeIn(("numero_lot;numero_carte;resultat;motif;suivi\n" + line).getBytes(UTF_8));
    }

    private Cards cards() {
        return beans.getBean(Cards.class);
    }

    private CardBatches batches() {
        return beans.getBean(CardBatches.class);
    }
}
