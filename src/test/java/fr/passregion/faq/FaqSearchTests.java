package fr.passregion.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.passregion.shared.Language;
import fr.passregion.testing.Covers;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain words find their question, however they are spelt (GEN-08). */
@Covers("GEN-08")
class FaqSearchTests {

    private static final Map<Language, QuestionIndex> INDEXES = Map.of(
            Language.FRENCH, new QuestionIndex(entries(Language.FRENCH), Language.FRENCH),
            Language.ENGLISH, new QuestionIndex(entries(Language.ENGLISH), Language.ENGLISH));
    private static final QuestionIndex INDEX = index(Language.FRENCH);

    static Stream<Arguments> entries() {
        return Stream.of(Language.values())
                .flatMap(language -> entries(language).stream().map(entry -> arguments(language, entry)));
    }

    private static List<FaqFile.Entry> entries(Language language) {
        return new FaqFiles(language)
                .all().stream().flatMap(file -> file.questions().stream()).toList();
    }

    private static QuestionIndex index(Language language) {
        return Objects.requireNonNull(INDEXES.get(language));
    }

    /** One letter lost, doubled, replaced, or swapped with its neighbour, in three places of the longest word. */
    @ParameterizedTest
    @MethodSource("entries")
    void everyQuestionFindsItselfWithATypingErrorAndWithoutAccents(Language language, FaqFile.Entry entry) {
        var index = index(language);
        assertThat(index.search(entry.ask(), 1)).containsExactly(entry.id());
        for (var typed : misspelt(entry.ask()).toList())
            assertThat(index.search(typed, 3)).as(typed).contains(entry.id());
        assertThat(index.search(withoutAccents(entry.ask()), 1)).containsExactly(entry.id());
    }

    @ParameterizedTest
    @CsvSource({
        "payer le self, cantine",
        "kantine, cantine",
        "reduc train, train",
        "billets sncf, train",
        "g perdu ma carte, carte-perdue",
        "on m’a volé mon pass, carte-perdue",
        "mot de passe oublié, identifiant-perdu",
        "capote, preservatifs",
        "contraseption, coupons",
        "permi de conduire, droits-et-devoirs",
        "pompier, conditions-permis",
        "basic fit, salle-de-sport",
        "musculation, salle-de-sport",
        "changer photo, changer-de-photo",
        "colegien, college-lycee-fac",
        "service civic, service-civique",
        "forfet ski, ski",
        "amazon, manuels-internet",
        "filiere 5b, avoir-l-equipement",
        "outils cap, avoir-l-equipement",
        "code pin, code-secret",
        "solde, solde",
        "ou en est ma comande, ou-en-est-ma-commande",
        "redoublement, redoublement",
        "hors contrat, prive",
        "MDPH sport, sport-handicap",
        "date limite, date-limite",
        "trouvé une carte dans la rue, carte-trouvee"
    })
    void plainWordsFindTheirQuestionAmongTheFirstThree(String typed, String expected) {
        assertThat(INDEX.search(typed, 3)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "pay for lunch, cantine",
        "cantine meals, cantine",
        "canteeen, cantine",
        "train discont, train",
        "I lost my card, carte-perdue",
        "somebody stole my card, carte-perdue",
        "stollen card, carte-perdue",
        "forgot my pasword, identifiant-perdu",
        "condom, preservatifs",
        "contraceptoin, coupons",
        "driving lisence, droits-et-devoirs",
        "firefigter, conditions-permis",
        "gym, salle-de-sport",
        "change my foto picture, changer-de-photo",
        "university, college-lycee-fac",
        "ski lift, ski",
        "amazon, manuels-internet",
        "pin code, code-secret",
        "balence, solde",
        "where is my oder, ou-en-est-ma-commande",
        "repeating a year, redoublement",
        "private school, prive",
        "disability sport, sport-handicap",
        "deadline, date-limite",
        "found a card in the street, carte-trouvee",
        "movie tickets, aller-au-cinema"
    })
    void plainEnglishWordsFindTheirQuestionAmongTheFirstThree(String typed, String expected) {
        assertThat(index(Language.ENGLISH).search(typed, 3)).contains(expected);
    }

    @Test
    void whatIsNotAboutThePassFindsNothing() {
        assertThat(index(Language.ENGLISH).search("quantum xylophone", 5)).isEmpty();
        assertThat(index(Language.ENGLISH).search("what is it with my Pass", 5)).isEmpty();
        assertThat(INDEX.search("xylophone quantique", 5)).isEmpty();
        assertThat(INDEX.search("  ", 5)).isEmpty();
        assertThat(INDEX.search("le la les de", 5)).isEmpty();
        assertThat(INDEX.search("*?~\"(( AND OR", 5)).isEmpty();
    }

    private static Stream<String> misspelt(String question) {
        var word = Stream.of(question.split("[^\\p{L}]+"))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
        return Stream.of(1, word.length() / 2, word.length() - 2)
                .flatMap(at -> Stream.of(
                        word.substring(0, at) + word.substring(at + 1),
                        word.substring(0, at) + word.charAt(at) + word.substring(at),
                        word.substring(0, at) + "q" + word.substring(at + 1),
                        word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)))
                .map(wrong -> question.replace(word, wrong));
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
