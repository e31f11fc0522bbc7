package fr.passregion.card;

import fr.passregion.card.CardReader.Shown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be made of what was shown before any card is looked up. */
sealed interface Sight {

    /** The sixteen digits by which to find the card, where they were shown. */
    default @Nullable String number() {
        return null;
    }

    /** The id by which to find it, where the printed code was shown. */
    default @Nullable String printedCode() {
        return null;
    }

    record Number(String number) implements Sight {}

    record Printed(String printedCode) implements Sight {}

    /** Judged at the instant at which it was seen: now where nothing is said. */
    record Changing(ChangingCode code, @Nullable Instant seenAt) implements Sight {
        @Override
        public String number() {
            return code.number().digits();
        }
    }

    /** No code of ours. */
    record Nothing() implements Sight {}

    static Sight of(Shown shown) {
        return switch (shown) {
            case Shown.Number typed -> new Number(typed.number().digits());
            case Shown.Code code ->
                ChangingCode.parse(code.text())
                        .<Sight>map(changing -> new Changing(changing, code.seenAt()))
                        .or(() -> PrintedCode.parse(code.text()).map(printed -> new Printed(printed.id())))
                        .orElseGet(Nothing::new);
        };
    }
}
