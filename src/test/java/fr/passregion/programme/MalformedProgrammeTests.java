package fr.passregion.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.passregion.testing.Covers;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A malformed file is refused with its place, what is wrong and what is allowed. Each case spoils a sound one. */
@Covers("GEN-09")
class MalformedProgrammeTests {

    private static final String SOUND = ProgrammeFixtures.text("made-up/2027-2028.yaml");

    private final ProgrammeReader reader = new ProgrammeReader();

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fees: {                      | fee: { | | required property 'fees'
        fees: {                      | fee: { | | 'fee'
        year: "2027-2028"            | year: "2027-2029"        | /year                | did you mean 2027-2028
        from: 2027-06-01             | from: 2026-06-01         | /orders/from         | from 2027-06-01 on
        to: 2028-04-30               | to: 2027-05-30           | /orders/to           | before the first day
        to: 2028-04-30               | to: 2028-05-30           | /lastDay             | before the last day of orders
        lastDay: 2028-05-20          | lastDay: 2028-06-01      | /lastDay             | at the latest 2028-05-31
        lastDay: 2028-05-20          | lastDay: 2028-02-30      | /lastDay             | date
        replacement: 7.50            | replacement: -1          | /fees/replacement    | minimum value of 0
        replacement: 7.50            | replacement: 7.50, neverFrom: [RIEN] | /fees/neverFrom/0 | no benefit of this year
        replacement: 7.50            | replacement: 7.505       | /fees/replacement    | 0.01
        partnerHours: 36             | partnerHours: -1         | /refunds/partnerHours | minimum value of 0
        ["03", "15" | ["01", "15" | /departments/auvergne | already in the group rhone-alpes
        - code: "11"                 | - code: "1"              | /tracks/1/code       | 1 is defined twice
        - code: "11"                 | - code: 11               | /tracks/1/code       | integer found, string expected
        level: ABOVE_BAC             | level: MASTER            | /tracks/1/level      | NO_DIPLOMA
        kinds: [LYCEE]               | kinds: [UNIVERSITY]      | /tracks/0/kinds/0    | ECOLE_PRODUCTION
        situations: [POST_BAC_LYCEE] | situations: [CIVIC_SERVICE] | /tracks/1/situations/0 | APPRENTICE
        - code: PECHE                | - code: SPORT            | /benefits/1/code     | SPORT is defined twice
        partners: [SPORTS_CLUB]      | partners: [GYM]          | /benefits/0/partners/0 | SPORTS_CLUB
        amount: 40.50, | | /benefits/0/amounts/1 | « amount » is missing
        [rhone-alpes] | [savoie] | /benefits/0/amounts/1/departments/0 | allowed: auvergne, rhone-alpes
        [rhone-alpes]                | [auvergne]               | /benefits/0/amounts/1 | at most one amount
        amount: 12, assumption: true | amount: 12               | /benefits/0/amounts/2 | where it comes from
        ["11"], amount | ["12"], amount | /benefits/0/amounts/2/tracks/0 | unknown track 12; allowed: 1, 11
        { amount: 1,                 | { amount: 1.5,           | /benefits/1/amounts/0/amount | not a whole number
        { amount: 1, | { diplomas: ["50022146"], amount: 1, | /benefits/1/amounts/0/diplomas/0 | unknown diploma
        unit: EUR                    | unit: DOLLAR             | /benefits/0/unit     | EUR
        unit: EUR                    | unit: TICKET             | /benefits/0          | « counted »
        unit: TICKET                 | unit: EUR                | /benefits/1/holderContribution | for each piece
        { endOfYear: true }          | { endOfYear: false }     | /benefits/0/expiry/endOfYear | true
        { monthsAfterLoading: 6 }    | { }                      | /benefits/1/expiry   | 1
        """)
    void isRefusedWithItsPlaceAndWhatIsAllowed(String sound, String spoiled, String path, String message) {
        var text = SOUND.replaceFirst(Pattern.quote(sound), spoiled == null ? "" : spoiled);
        assertThat(text).as("the case spoils something").isNotEqualTo(SOUND);

        var faults = faultsOf(text);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(path == null ? "" : path);
            assertThat(fault.toString()).contains(message);
        });
    }

    @Test
    void theLineIsThatOfTheFault() {
        var text = SOUND.replace("level: ABOVE_BAC", "level: MASTER");
        var line = Arrays.asList(text.split("\n")).indexOf("    level: MASTER") + 1;

        assertThat(faultsOf(text))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(line));
    }

    @Test
    void everyFaultOfAFileIsToldAtOnceInItsOrder() {
        var faults = faultsOf(SOUND.replace("level: ABOVE_BAC", "level: MASTER").replace("unit: EUR", "unit: DOLLAR"));

        assertThat(faults).extracting(Fault::path).containsExactly("/tracks/1/level", "/benefits/0/unit");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        assertThat(faultsOf("year: \"2027-2028\"\n  orders: [\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isPositive());
    }

    @Test
    void aKeyWrittenTwiceIsRefused() {
        assertThat(faultsOf(SOUND + "\nlastDay: 2028-05-21\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("lastDay"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment", "- a list", "a word"})
    void whatIsNotAProgrammeAtAllIsRefused(String text) {
        assertThat(faultsOf(text))
                .singleElement()
                .satisfies(fault -> assertThat(fault.wrong()).contains("is empty or not"));
    }

    @Test
    void anUnlimitedBenefitHasNoAmount() {
        var text = SOUND.replace("    unit: TICKET\n", "    unit: TICKET\n    unlimited: true\n");

        assertThat(faultsOf(text)).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("/benefits/1/amounts/0/amount");
            assertThat(fault.wrong()).contains("leave it out");
        });
    }

    @Test
    void theMessageNamesTheFile() {
        var refused =
                assertThrows(MalformedProgramme.class, () -> reader.read("programmes/2027-2028.yaml", "year: 2027"));

        assertThat(refused).hasMessageContaining("programmes/2027-2028.yaml").hasMessageContaining("/year");
    }

    private List<Fault> faultsOf(String text) {
        return assertThrows(MalformedProgramme.class, () -> reader.read("spoiled.yaml", text))
                .faults();
    }
}
