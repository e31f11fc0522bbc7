package fr.passregion.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passregion.card.CardNumber;
import fr.passregion.holder.CaseNumber;
import fr.passregion.load.Customers.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MadeUpRegionTests {

    private static final Size SIZE = Size.ofSixEnvelopes(1_000);

    @Test
    void holdersHaveNumbersThatTheProductReads() {
        assertThat(people(1_000))
                .allSatisfy(person ->
                        assertThat(CardNumber.parse(person.cardNumber())).isPresent())
                .allSatisfy(person ->
                        assertThat(CaseNumber.parse(person.caseNumber())).isPresent())
                .allSatisfy(person -> assertThat(person.printedCode()).matches("[A-Z2-7]{26}"));
    }

    @Test
    void noTwoHoldersAreAlike() {
        var seen = new HashSet<Object>();
        people(50_000).forEach(person -> {
            assertThat(seen.add(person.cardNumber())).isTrue();
            assertThat(seen.add(person.caseNumber())).isTrue();
            assertThat(seen.add(person.printedCode())).isTrue();
            assertThat(seen.add(person.holder())).isTrue();
            assertThat(seen.add(person.account())).isTrue();
            assertThat(seen.add(person.card())).isTrue();
        });
    }

    @Test
    void aFewPartnersAreBusyAndManyAreNot() {
        var visits = visits(Customers.everybody(SIZE));

        assertThat(share(visits, 0)).isCloseTo(0.116, within(0.01));
        assertThat(share(visits, 9)).isCloseTo(0.0116, within(0.003));
        assertThat(visits).extracting(Visit::partner).allMatch(partner -> partner >= 0 && partner < SIZE.partners());
        assertThat(new HashSet<>(visits.stream().map(Visit::card).toList())).hasSize(SIZE.cards());
    }

    @Test
    void oneVisitInTenIsByTheBusyCard() {
        var visits = visits(Customers.withOneCardInTen(SIZE));

        var busy = visits.stream().filter(visit -> visit.card() == 0).toList();
        assertThat(busy.size() / (double) visits.size()).isCloseTo(0.1, within(0.01));
    }

    @Test
    void eachRequestHasAKeyOfItsOwnAndSaysItsLength() {
        var requests = new DebitRequests(SIZE, Customers.atOnePartner(SIZE));

        var texts = Stream.generate(requests).limit(100).map(String::new).toList();

        assertThat(texts.stream().map(text -> text.replaceAll("(?s).*Idempotency-Key: (\\S+)\r\n.*", "$1")))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.startsWith("load-"));
        assertThat(texts).allSatisfy(text -> {
            var parts = text.split("\r\n\r\n", 2);
            assertThat(parts[0]).contains("Content-Length: " + parts[1].length());
        });
        assertThat(requests.asked()).isBetween(100L, 500L);
    }

    private static Stream<MadeUpHolder> people(int count) {
        return IntStream.range(0, count)
                .map(index -> index * (1_000_000 / count))
                .mapToObj(MadeUpHolder::new);
    }

    private static List<Visit> visits(Customers customers) {
        var random = new SplittableRandom(84);
        return Stream.generate(() -> customers.next(random)).limit(50_000).toList();
    }

    private static double share(List<Visit> visits, int partner) {
        return visits.stream().filter(visit -> visit.partner() == partner).count() / (double) visits.size();
    }
}
