package fr.passregion.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.matching.Matching.Difference;
import fr.passregion.matching.Requester.State;
import fr.passregion.ordering.OrderId;
import fr.passregion.testing.Covers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("EST-01")
class MatcherTests {

    private static final LocalDate BORN = LocalDate.of(2010, 3, 12);
    private static final List<String> LAST = List.of(
            "Martin", "Da Silva", "Nguyễn", "El Amrani", "L’Hôte", "Durand-Petit", "Müller", "Lœvenbruck", "Roux");
    private static final List<String> FIRST =
            List.of("Léa", "Jean-Baptiste", "Thiago", "Zoé", "Maëlys", "Noé", "Aïssatou", "Chloé", "Paul");

    @ParameterizedTest
    @CsvSource({
        "Da Silva, Thiago, DA SILVA, THIAGO",
        "Durand-Petit, Maëlys, DURAND PETIT, MAELYS",
        "L’Hôte, Jean-Baptiste, LHOTE, JEAN BAPTISTE",
        "Lœvenbruck, Zoé, LOEVENBRUCK, ZOE",
        "Nguyễn, Noé, NGUYEN, NOÉ"
    })
    void spellingAloneIsNoDifference(String last, String first, String listedLast, String listedFirst) {
        var found = match(pupil(1, listedLast, listedFirst, BORN), asks(last, first, BORN));

        assertThat(found.exact()).hasSize(1);
        assertThat(found.toValidate()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Thiago, Da Silva, FIRST_NAME, Tiago, Da Silva, 2010-03-12",
        "Léa, Martin, LAST_NAME, Léa, Matrin, 2010-03-12",
        "Marie-Claire, Roux, FIRST_NAME, Marie, Roux, 2010-03-12",
        "Léa, Martin, NAMES_SWAPPED, Martin, Léa, 2010-03-12",
        "Léa, Martin, BIRTH_DATE, Léa, Martin, 2010-12-03",
        "Léa, Martin, BIRTH_DATE, Léa, Martin, 2010-03-13",
        "Léa, Martin, BIRTH_DATE, Léa, Martin, 2011-03-12"
    })
    void aSlipMakesThemNearAndIsNamed(
            String first, String last, Difference difference, String listedFirst, String listedLast, LocalDate listed) {
        var found = match(pupil(1, listedLast, listedFirst, listed), asks(last, first, BORN));

        assertThat(found.toValidate()).isEmpty();
        assertThat(found.near())
                .singleElement()
                .satisfies(pair -> assertThat(pair.differences()).containsExactly(difference));
        assertThat(found.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Léa, Martin, 2008-07-30", // a namesake
        "Hugo, Martin, 2010-03-12", // a twin
        "Léa, Bernard, 2010-03-12",
        "Lena, Marton, 2010-04-12"
    })
    void somebodyElseIsNotNear(String first, String last, LocalDate born) {
        var found = match(pupil(1, last, first, born), asks("Martin", "Léa", BORN));

        assertThat(found.exact()).isEmpty();
        assertThat(found.near()).isEmpty();
        assertThat(found.unknown()).hasSize(1);
        assertThat(found.missing()).hasSize(1);
    }

    @Test
    void twoOfTheSameNameAndDateNeedAChoice() {
        var twoRequests =
                match(pupil(1, "Martin", "Léa", BORN), asks("Martin", "Léa", BORN), asks("MARTIN", "Lea", BORN));
        assertThat(twoRequests.exact()).isEmpty();
        assertThat(twoRequests.near())
                .hasSize(2)
                .allSatisfy(pair -> assertThat(pair.differences()).containsExactly(Difference.SEVERAL));
        assertThat(twoRequests.lines()).isEqualTo(1);

        var twoLines = Matcher.match(
                List.of(pupil(1, "Martin", "Léa", BORN), pupil(2, "MARTIN", "LEA", BORN)),
                List.of(asks("Martin", "Léa", BORN)));
        assertThat(twoLines.exact()).isEmpty();
        assertThat(twoLines.lines()).isEqualTo(2);
    }

    @Test
    void whoLeftIsNeverValidatedUnasked() {
        var gone = new Pupil(1, "Martin", "Léa", BORN, "2DE4", true);

        assertThat(match(gone, asks("Martin", "Léa", BORN)).toValidate()).isEmpty();
        assertThat(match(gone, asks("Martin", "Léa", BORN)).near())
                .singleElement()
                .satisfies(pair -> assertThat(pair.differences()).containsExactly(Difference.LEFT));
        assertThat(match(gone, asks("Roux", "Paul", BORN)).gone()).containsExactly(gone);
    }

    @Test
    void whatIsValidatedOrRefusedAlreadyIsNotValidatedAgain() {
        for (var state : List.of(State.ACCEPTED, State.REFUSED)) {
            var found = match(
                    pupil(1, "Martin", "Léa", BORN),
                    new Requester(new OrderId(UUID.randomUUID()), "Martin", "Léa", BORN, state));
            assertThat(found.exact()).hasSize(1);
            assertThat(found.toValidate()).isEmpty();
            assertThat(found.missing()).isEmpty();
        }
    }

    @Test
    void namesWithoutALatinLetterAreNotAllTheSame() {
        assertThat(match(pupil(1, "张", "伟", BORN), asks("محمد", "علي", BORN)).exact())
                .isEmpty();
    }

    /** Lists made by chance, of few names so that they collide: whatever they are, these hold. */
    @RepeatedTest(300)
    void nobodyIsValidatedByANearMatchAndEveryLineIsCounted(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var requests = Stream.generate(() -> asks(one(LAST, chance), one(FIRST, chance), date(chance)))
                .limit(chance.nextInt(30))
                .toList();
        var pupils = new ArrayList<Pupil>();
        for (var line = 1; line <= chance.nextInt(30); line++) pupils.add(line(line, requests, chance));

        var found = Matcher.match(pupils, requests);

        assertThat(found.lines()).isEqualTo(pupils.size());
        for (var pair : found.toValidate()) {
            assertThat(pair.pupil().birthDate()).isEqualTo(pair.sought().birthDate());
            assertThat(letters(pair.pupil().lastName()))
                    .isEqualTo(letters(pair.sought().lastName()));
            assertThat(letters(pair.pupil().firstName()))
                    .isEqualTo(letters(pair.sought().firstName()));
            assertThat(pair.pupil().left()).isFalse();
        }
        assertThat(found.toValidate()).extracting(pair -> pair.sought().order()).doesNotHaveDuplicates();
        assertThat(found.near())
                .allSatisfy(pair -> assertThat(pair.differences()).isNotEmpty());
        assertThat(requests.stream().filter(one -> found.missing().contains(one)))
                .allSatisfy(
                        one -> assertThat(pupils).noneMatch(pupil -> pupil.key().equals(Matcher.key(one))));
    }

    @Test
    void threeThousandLinesAreMatchedWhileOneWaits() {
        var chance = new Random(42);
        var requests = Stream.generate(() -> asks(word(chance), word(chance), date(chance)))
                .limit(3000)
                .toList();
        var pupils = new ArrayList<Pupil>();
        for (var line = 1; line <= 3000; line++) {
            var one = requests.get(line - 1);
            var last = line % 10 == 0 ? one.lastName() + "x" : one.lastName();
            pupils.add(pupil(line, last, one.firstName(), one.birthDate()));
        }
        var start = System.nanoTime();
        var found = Matcher.match(pupils, requests);
        System.out.printf("3000 lines beside 3000 requests: %d ms%n", (System.nanoTime() - start) / 1_000_000);

        assertThat(found.lines()).isEqualTo(3000);
        assertThat(found.exact()).hasSize(2700);
    }

    private static Pupil line(int line, List<Requester> requests, Random chance) {
        if (requests.isEmpty() || chance.nextInt(3) == 0)
            return pupil(line, one(LAST, chance), one(FIRST, chance), date(chance));
        var like = requests.get(chance.nextInt(requests.size()));
        var last = chance.nextBoolean() ? like.lastName() : letters(like.lastName());
        return switch (chance.nextInt(6)) {
            case 0 -> pupil(line, like.firstName(), last, like.birthDate());
            case 1 -> pupil(line, last, slip(like.firstName(), chance), like.birthDate());
            case 2 -> pupil(line, last, like.firstName(), like.birthDate().plusDays(1));
            case 3 -> new Pupil(line, last, like.firstName(), like.birthDate(), "", true);
            default -> pupil(line, last, like.firstName(), like.birthDate());
        };
    }

    private static String slip(String name, Random chance) {
        var at = chance.nextInt(name.length());
        return name.substring(0, at) + "w" + name.substring(at);
    }

    /** Letters without accents, told apart from the production code on purpose. */
    private static String letters(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replaceAll("[^A-Za-z]", "")
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static String one(List<String> names, Random chance) {
        return names.get(chance.nextInt(names.size()));
    }

    private static String word(Random chance) {
        return chance.ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LocalDate date(Random chance) {
        return LocalDate.of(2009, 1, 1).plusDays(chance.nextInt(40));
    }

    private static Pupil pupil(int line, String last, String first, LocalDate born) {
        return new Pupil(line, last, first, born, "", false);
    }

    private static Requester asks(String last, String first, LocalDate born) {
        return new Requester(new OrderId(UUID.randomUUID()), last, first, born, State.PENDING);
    }

    private static Matching<Requester> match(Pupil pupil, Requester... requesters) {
        return Matcher.match(List.of(pupil), List.of(requesters));
    }
}
