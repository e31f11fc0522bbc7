package fr.passregion.redemption.web;

import fr.passregion.redemption.Journal;
import fr.passregion.redemption.PracticeCards;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The debit just done at a till: it stays in sight while the next customer comes, so that a mistake can be undone at once. */
@Component
class LastDebit {

    private static final Duration IN_SIGHT = Duration.ofMinutes(15);

    private static final int FEW = 10;

    private final Journal journal;
    private final Receipts receipts;
    private final Clock clock;

    LastDebit(Journal journal, Receipts receipts, Clock clock) {
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    Optional<ReceiptView> of(OpenTill till) {
        var since = clock.instant().minus(IN_SIGHT);
        return journal.list(new Journal.Query(till.counter(), since, null, null, null, null, FEW)).stream()
                .filter(booked ->
                        !PracticeCards.PREPARATION.equals(booked.redemption().reference()))
                .findFirst()
                .map(receipts::view);
    }
}
