package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CINEMA;
import static fr.passregion.wallet.Books.LAST_DAY;
import static fr.passregion.wallet.Books.MUSEE;
import static fr.passregion.wallet.Books.SPORT;
import static fr.passregion.wallet.Books.YEAR;
import static fr.passregion.wallet.Books.entries;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static fr.passregion.wallet.Books.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is told that something will lapse: whoever has something left of it, once, in slices that leave nobody out. */
@Covers("GEN-03")
class RemaindersTests {

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Books books = Books.in(database);
    private final Remainders remainders = new Remainders(database.asApplication());

    @Test
    void whoHasSomethingLeftIsFoundOnceWhateverItIs() {
        var both = HolderId.random();
        give(both, SPORT, euros(30));
        give(both, CINEMA, tickets(2));
        assertThat(remainders.endingOn(LAST_DAY, null, 10)).containsExactly(both);
        assertThat(remainders.endingOn(LAST_DAY.plusDays(1), null, 10)).isEmpty();
    }

    @Test
    void whoHasNothingToLoseIsLeftAlone() {
        var spent = give(HolderId.random(), SPORT, euros(30));
        books.debited(spent, euros(30));
        var promised = give(HolderId.random(), SPORT, euros(30));
        books.held(promised, euros(30));
        give(HolderId.random(), MUSEE, entries(0));
        var lapsed = give(HolderId.random(), SPORT, euros(30));
        books.wallets.reverse(books.debited(lapsed, euros(10)).id(), euros(10), someCause());
        assertThat(remainders.endingOn(LAST_DAY, null, 10)).hasSize(1);
        books.on("2027-06-01").wallets.lapse(LAST_DAY.plusDays(1));
        assertThat(remainders.endingOn(LAST_DAY, null, 10)).isEmpty();
    }

    @Test
    void slicesFollowOneAnotherToTheLast() {
        var all = Stream.generate(HolderId::random).limit(5).toList();
        for (var holder : all) give(holder, SPORT, euros(1));
        var read = new ArrayList<HolderId>();
        var slice = remainders.endingOn(LAST_DAY, null, 2);
        for (; !slice.isEmpty(); slice = remainders.endingOn(LAST_DAY, slice.getLast(), 2)) {
            assertThat(slice).hasSizeLessThanOrEqualTo(2);
            read.addAll(slice);
        }
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(all)
                .isSortedAccordingTo(Comparator.comparing(HolderId::toString));
    }

    private AllotmentId give(HolderId holder, BenefitCode benefit, Amount amount) {
        var unlimited = amount.unit() == Unit.ENTRY;
        var id = books.wallets
                .open(new NewAllotment(holder, benefit, YEAR, amount.unit(), unlimited, LAST_DAY))
                .id();
        if (!unlimited) books.wallets.credit(id, amount, someCause());
        return id;
    }
}
