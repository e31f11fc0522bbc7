package fr.passregion.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.notification.LetterSamples.Sample;
import fr.passregion.shared.French;
import fr.passregion.shared.Language;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of letter is whole in the languages that its readers may choose (decision 0048). */
@PassRegionTest
@Covers("NOT-01")
class LettersTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final int MOST_BYTES = 60 * 1024;

    /** What only those who work with the Pass are written. */
    private static final Pattern STAFF = Pattern.compile(
            "notification\\.(.*\\.(staff|partner)\\..*|(account|invited|factor|paid|returned|flagged)\\..*"
                    + "|dispute\\.(toAnswer|begun|toDecide)\\..*|attachment\\.(toDecide|left)\\..*|enrolment\\.awaited\\..*)");

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");
    private static final Pattern FRENCH_WORD = Pattern.compile(
            "(?i)(?<![\\p{L}’])(le|les|ton|ta|tes|une|des|pour|est|avec|dans|et|tu|du|vous|votre)(?!\\p{L})");

    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 18, 14, 2, 0, 0, ZoneId.of("Europe/Paris"));

    private final LetterSamples samples;

    LettersTests(LetterSamples samples) {
        this.samples = samples;
    }

    @Test
    void noSentenceIsInOneLanguageAloneButThoseForStaff() throws IOException {
        var french = sentences("notification");
        var english = sentences("notification_en");
        var spoken = new TreeSet<>(french.stringPropertyNames());
        spoken.removeIf(key -> STAFF.matcher(key).matches());
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(spoken);
        for (var key : spoken)
            assertThat(places(english.getProperty(key)))
                    .as("what %s tells", key)
                    .isEqualTo(places(french.getProperty(key)));
    }

    @Test
    void everyKindOfLetterHasItsSpecimen() throws IOException {
        var kinds = sentences("notification").stringPropertyNames().stream()
                .filter(key -> key.endsWith(".subject"))
                .map(key -> key.substring("notification.".length(), key.length() - ".subject".length()))
                .toList();
        assertThat(samples.all(Language.FRENCH)).extracting(Sample::kind).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @EnumSource
    void aLetterIsLightWholeAndAsksForOneThing(Language language) {
        for (var letter : samples.all(language)) {
            assertThat(letter.html().getBytes(UTF_8)).as(letter.kind()).hasSizeLessThan(MOST_BYTES);
            assertThat(letter.html())
                    .contains("<html lang=\"" + language.code() + "\"")
                    .doesNotContain("<img", "<script");
            assertThat(letter.subject() + letter.text()).as(letter.kind()).doesNotContainPattern(PLACE);
            assertThat(LINK.matcher(letter.html()).results().map(found -> found.group(1)))
                    .as(letter.kind())
                    .hasSize(letter.kind().equals("code") ? 0 : 1)
                    .allMatch(link -> letter.text().contains(link))
                    .allMatch(link -> link.endsWith("?langue=en") == (language == Language.ENGLISH));
        }
    }

    @Test
    void anEnglishLetterIsEnglishToItsLastWord() {
        var quoted = List.of("enrolment.refused", "photo.refused", "photo.renewal.refused"); // in their author's words
        assertThat(samples.all(Language.ENGLISH)).hasSizeGreaterThan(50);
        for (var letter : samples.all(Language.ENGLISH)) {
            if (quoted.contains(letter.kind())) continue;
            assertThat(FRENCH_WORD
                            .matcher(letter.subject() + "\n" + letter.text())
                            .results()
                            .map(MatchResult::group))
                    .as(letter.kind())
                    .isEmpty();
        }
    }

    @Test
    void datesAmountsAndNamesAreWrittenAsEachLanguageWritesThem() {
        assertThat(text("use", Language.FRENCH)).contains("8,40\u00a0€", French.moment(AT));
        assertThat(text("use", Language.ENGLISH)).contains("€8.40", "18\u00a0November\u00a02026 at 14:02");
        assertThat(text("reminder", Language.FRENCH))
                .contains("Cinéma\u00a0: 3\u00a0places\u00a0; Livres loisir\u00a0: 8\u00a0€.");
        assertThat(text("reminder", Language.ENGLISH)).contains("Cinema: 3\u00a0tickets; Books for pleasure: €8.");
        assertThat(text("renewed", Language.ENGLISH)).contains("Course: Première, general or technological.");
        assertThat(text("credited", Language.ENGLISH)).contains("7\u00a0benefits");
        assertThat(text("attachment.refused", Language.ENGLISH)).contains("still enrolled at the former one");
    }

    @ParameterizedTest
    @EnumSource
    void pushesSayNothingThatALockScreenShouldNot(Language language) {
        assertThat(samples.pushes(language))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allMatch(words -> words.contains("Pass"));
    }

    private String text(String kind, Language language) {
        return samples.find(kind, language).orElseThrow().text();
    }

    private static Properties sentences(String bundle) throws IOException {
        var all = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            all.load(reader);
        }
        return all;
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }
}
