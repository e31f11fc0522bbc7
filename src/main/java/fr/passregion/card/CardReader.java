package fr.passregion.card;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a till reads of a card: the number typed, the code printed on the back, or the changing code of a phone. */
public interface CardReader {

    /** What was shown to the till. */
    sealed interface Shown {

        /** The sixteen digits, typed; who types them must know the birth date as well. */
        record Number(CardNumber number) implements Shown {}

        /** The text of a QR code, of either kind, and when it was seen: now where nothing is said. */
        record Code(String text, @Nullable Instant seenAt) implements Shown {

            public Code(String text) {
                this(text, null);
            }

            /** Never in a log. */
            @Override
            public String toString() {
                return "Code[…]";
            }
        }
    }

    /** How the card was recognised. */
    enum Means {
        NUMBER,
        PRINTED_CODE,
        CHANGING_CODE
    }

    /** The answer of a reading. A card is recognised whatever its status. */
    sealed interface Reading {

        /** The step is that of a changing code: it names the code among all those of the card. */
        record Recognised(Card card, Means means, @Nullable Long step) implements Reading {}

        /** No card has this number. */
        record NoSuchCard() implements Reading {}

        /** Neither of the two codes of a card, or not one that a card of ours shows. */
        record CodeInvalid() implements Reading {}

        /** The changing code was right some minutes ago: a screenshot, or a slow hand. */
        record CodeExpired() implements Reading {}

        /** The changing code has served already. */
        record CodeReplayed() implements Reading {}
    }

    /** Recognises a card and uses nothing up. */
    Reading read(Shown shown);

    /**
     * Recognises cards for debits, one reading for each, in the caller's transaction: until it ends none of them can be
     * opposed, and nobody else can use the same changing code. Everybody locks in one order.
     */
    Answer<List<Reading>> readForDebit(Journey journey, List<Shown> shown);

    /** The debits are done: their changing codes have served. In the transaction of {@link #readForDebit}. */
    void spend(Journey journey, Collection<Reading.Recognised> readings);
}
