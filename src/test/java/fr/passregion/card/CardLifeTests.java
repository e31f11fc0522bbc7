package fr.passregion.card;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.CardLife.Act;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.parcel.MissingCards;
import fr.passregion.parcel.Parcels;
import fr.passregion.testing.Covers;
import fr.passregion.testing.GeneratedPage;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every act on a card in every state: what changes is written here, and nothing else does. */
@PassRegionTest
@Covers({"CAR-02", "CAR-03", "CAR-04", "CAR-05", "CAR-07", "CAR-08"})
class CardLifeTests {

    private static final String HEAD = """
            # The life of a card

            Generated from the code (`CardStatus`) and from what each act was seen to do in each state (`CardLifeTests`). An empty cell:
            the card stays what it is. Nothing leads out of `BLOCKED`: an opposed number never works again. Where the plastic is, on its way to
            a school or in its holder's hand, is no state of the card: `Arrival` draws that apart (decision 0046).

            """;

    private final CardLife life;
    private final EnrolledPeople people;

    CardLifeTests(
            Cards cards,
            Remakes remakes,
            CardBatches batches,
            Holders holders,
            Photos photos,
            TransactionTemplate transaction,
            JdbcClient database,
            Parcels parcels,
            MissingCards missing,
            Clock clock) {
        this.life =
                new CardLife(cards, remakes, batches, transaction, database, new SchoolDesk(parcels, missing, clock));
        this.people = new EnrolledPeople(holders, photos, clock);
    }

    @Test
    void eachActDoesInEachStateWhatIsDrawnAndNothingElse() {
        var table = matrix();
        assertThat(table).isEqualTo("""
                | | `AWAITING_FEE` | `REQUESTED` | `IN_PRODUCTION` | `ACTIVE` | `FROZEN` | `BLOCKED` |
                |---|---|---|---|---|---|---|
                | holder declares it lost |  |  |  | `FROZEN` |  |  |
                | holder finds the former one | `BLOCKED` | `BLOCKED` |  |  |  |  |
                | holder finds it again |  |  |  |  | `ACTIVE` |  |
                | fee is settled | `REQUESTED` |  |  |  |  |  |
                | batch leaves |  | `IN_PRODUCTION` |  |  |  |  |
                | maker says made |  |  |  |  |  |  |
                | maker says sent |  |  | `ACTIVE` |  |  |  |
                | maker says rejected |  |  | `REQUESTED` |  |  |  |
                | helpdesk opposes it | `BLOCKED` | `BLOCKED` | `BLOCKED` | `BLOCKED` | `BLOCKED` |  |
                | other establishment attaches |  |  | `BLOCKED` | `BLOCKED` |  |  |
                | school receives it |  |  |  |  |  |  |
                | school misses it |  |  |  |  |  |  |
                | school hands it over |  |  |  |  |  |  |
                | region remakes a missing one |  |  |  | `BLOCKED` |  |  |
                """);
        GeneratedPage.at("docs/card-life.md").mustRead(HEAD + diagram() + "\n" + table);
    }

    private static String diagram() {
        var steps = Arrays.stream(CardStatus.values())
                .flatMap(from -> Arrays.stream(CardStatus.values())
                        .filter(from::canBecome)
                        .map(to -> "    " + from + " --> " + to + "\n"))
                .collect(joining());
        return "```mermaid\nstateDiagram-v2\n    [*] --> REQUESTED\n    [*] --> AWAITING_FEE\n" + steps
                + "    BLOCKED --> [*]\n```\n";
    }

    private String matrix() {
        var states = CardStatus.values();
        var head = row(" ", Arrays.stream(states).map(state -> "`" + state + "`"));
        var line = row("---", Arrays.stream(states).map(state -> "---")).replace(" ", "");
        return head
                + line
                + Arrays.stream(Act.values())
                        .map(act -> row(words(act), Arrays.stream(states).map(state -> seen(act, state))))
                        .collect(joining());
    }

    private String seen(Act act, CardStatus state) {
        var card = life.in(state, people);
        assertThat(card.status()).isEqualTo(state);
        var after = life.doTo(card, act);
        assertThat(after == state || state.canBecome(after)).isTrue();
        return after == state ? "" : "`" + after + "`";
    }

    private static String row(String name, Stream<String> cells) {
        return "| " + name.strip() + (name.isBlank() ? "| " : " | ") + cells.collect(joining(" | ")) + " |\n";
    }

    private static String words(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
