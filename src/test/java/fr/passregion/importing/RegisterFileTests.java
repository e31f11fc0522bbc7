package fr.passregion.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.importing.RegisterFile.Reading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterFileTests {

    private static final RegisterFormat PLACES = format("Lieux", Set.of("code", "nom"));
    private static final RegisterFormat DETAILED = format("Lieux détaillés", Set.of("code", "nom", "ville"));

    @Test
    void aFileIsRecognisedByItsColumnsInAnyOrderWithOrWithoutMark() {
        assertThat(understood("nom;code\nA;1\n").format()).isEqualTo(PLACES);
        assertThat(understood("\ufeffcode;nom;autre\n1;A;x\n").format()).isEqualTo(PLACES);
    }

    @Test
    void theFormatThatAsksForMostColumnsWins() {
        assertThat(understood("code;nom;ville\n1;A;Lyon\n").format()).isEqualTo(DETAILED);
    }

    @Test
    void aLineKeepsTheNumberThatAnEditorShows() {
        var rows = understood("code;nom\n1;\"sur deux\nlignes\"\n2;B\n").rows();

        assertThat(rows).extracting(RegisterFile.Row::number).containsExactly(2, 4);
        assertThat(rows.getLast().line().orElseThrow().text("nom")).isEqualTo("B");
    }

    @Test
    void aLineWithTooFewOrTooManyValuesIsNoLine() {
        var rows = understood("code;nom\n1\n1;A;B\n").rows();

        assertThat(rows).allSatisfy(row -> assertThat(row.line()).isEmpty());
        assertThat(rows.getFirst().fault()).isEqualTo("1 valeurs au lieu de 2.");
    }

    @Test
    void missingColumnsAreNamed() {
        assertThat(refusal("code;ville\n1;Lyon\n".getBytes(UTF_8)))
                .isEqualTo("Il manque des colonnes au format «\u00a0Lieux\u00a0»\u00a0: nom.");
    }

    @Test
    void anotherFileAltogetherIsRefused() {
        assertThat(refusal("a,b,c\n1,2,3\n".getBytes(UTF_8))).contains("aucun format connu");
    }

    @Test
    void hostileFilesAreRefusedClearly() {
        assertThat(refusal(new byte[0])).contains("vide");
        assertThat(refusal("\ufeff".getBytes(UTF_8))).contains("vide");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, (byte) 0x8f, (byte) 0xff}))
                .contains("UTF-8");
        assertThat(refusal("code;nom\n1;Cin\u0000ma\n".getBytes(UTF_8))).contains("UTF-8");
        assertThat(refusal("code;nom\n1;Cinéma\n".getBytes(ISO_8859_1))).contains("UTF-8");
        assertThat(refusal("code;nom;nom\n1;A;B\n".getBytes(UTF_8))).contains("même nom");
        assertThat(refusal("code;nom\n1;\"sans fin\n2;B\n".getBytes(UTF_8))).contains("abîmé");
        assertThat(refusal(new byte[RegisterFile.MOST_BYTES + 1])).contains("trop lourd");
    }

    private static Reading.Understood understood(String file) {
        return (Reading.Understood) RegisterFile.read(file.getBytes(UTF_8), List.of(PLACES, DETAILED));
    }

    private static String refusal(byte[] file) {
        return ((Reading.NotUnderstood) RegisterFile.read(file, List.of(PLACES, DETAILED))).why();
    }

    private static RegisterFormat format(String name, Set<String> columns) {
        return new RegisterFormat() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> columns() {
                return columns;
            }

            @Override
            public String key(Line line) {
                return line.text("code");
            }

            @Override
            public Outcome take(Line line) {
                return new Outcome.Unchanged();
            }
        };
    }
}
