package fr.passregion.faq;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain words find their question, however they are spelt (GEN-08). */
@Covers("GEN-08")
class FaqSearchTests {

    private static final List<FaqFile.Entry> ENTRIES = new FaqFiles()
            .all().stream().flatMap(file -> file.questions().stream()).toList();
    private static final QuestionIndex INDEX = new QuestionIndex(ENTRIES);

    static Stream<FaqFile.Entry> entries() {
        return ENTRIES.stream();
    }

    /** One letter lost, doubled, replaced, or swapped with its neighbour, in three places of the longest word. */
    @ParameterizedTest
    @MethodSource("entries")
    void everyQuestionFindsItselfWithATypingErrorAndWithoutAccents(FaqFile.Entry entry) {
        assertThat(INDEX.search(entry.ask(), 1)).containsExactly(entry.id());
        for (var typed : misspelt(entry.ask()).toList())
            assertThat(INDEX.search(typed, 3)).as(typed).contains(entry.id());
        assertThat(INDEX.search(withoutAccents(entry.ask()), 1)).containsExactly(entry.id());
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

    @Test
    void whatIsNotAboutThePassFindsNothing() {
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
