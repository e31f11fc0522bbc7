package fr.passregion.matching;

import static fr.passregion.matching.Lists.pupil;
import static fr.passregion.matching.Lists.siecle;
import static fr.passregion.matching.Lists.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.matching.Aside.Reason;
import fr.passregion.matching.ListFile.Reading;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Covers("EST-01")
class ListFileTests {

    private static final Uai OWN = MadeUpUai.in("69");
    private static final LocalDate BORN = LocalDate.of(2010, 3, 12);

    @Test
    void anExportOfSiecleIsReadZippedOrNot() {
        var xml = siecle(
                OWN,
                pupil(1, "123456789HA", "LŒVENBRUCK", "Zoé", "12/03/2010", ""),
                pupil(2, "123456789HB", "MARTIN", "Léa", "12/03/2010", "<DATE_SORTIE>01/10/2026</DATE_SORTIE>"),
                pupil(3, "", "ROUX", "Paul", "12/03/2010", ""),
                pupil(99, "123456789HC", "PETIT", "Noé", "12/03/2010", ""),
                pupil(5, "123456789HD", "PETIT", "Noé", "31/02/2010", ""));

        for (var file : List.of(xml, Lists.zip(Map.of("ElevesSansAdresses.xml", xml)))) {
            var list = understood(file);
            assertThat(list.pupils())
                    .containsExactly(
                            new Pupil(1, "LŒVENBRUCK", "Zoé", BORN, "2GT3", false),
                            new Pupil(2, "MARTIN", "Léa", BORN, "", true));
            assertThat(list.asides())
                    .containsExactly(
                            new Aside(3, Reason.NOT_ARRIVED),
                            new Aside(4, Reason.INACTIVE),
                            new Aside(5, Reason.NO_BIRTH_DATE));
            assertThat(list.lines()).isEqualTo(5);
            assertThat(list.year()).hasToString("2026-2027");
        }
    }

    @Test
    void anotherEstablishmentsExportIsRefused() {
        var foreign = siecle(MadeUpUai.in("38"), pupil(1, "123456789HA", "ROUX", "Paul", "12/03/2010", ""));

        assertThat(refusal(foreign)).isEqualTo(Refusal.OTHER_ESTABLISHMENT);
    }

    @Test
    void aNumberGivenToTwoPupilsRefusesTheFile() {
        var twice = siecle(
                OWN,
                pupil(1, "123456789HA", "ROUX", "Paul", "12/03/2010", ""),
                pupil(2, "123456789HA", "PETIT", "Noé", "12/03/2010", ""));

        assertThat(refusal(twice)).isEqualTo(Refusal.SAME_INE_TWICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><BEE_ELEVES><PARAMETRES><UAJ>&x;</UAJ></PARAMETRES></BEE_ELEVES>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><BEE_ELEVES>&b;</BEE_ELEVES>",
                "<!DOCTYPE a SYSTEM \"http://localhost:1/x.dtd\"><BEE_ELEVES/>"
            })
    void aDeclaredDocumentTypeIsRefused(String xml) {
        assertThat(refusal(utf8(xml))).isEqualTo(Refusal.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<BEE_ELEVES><PARAMETRES>", "<a", "<BEE_ELEVES><ELEVE></BEE_ELEVES>"})
    void aDamagedExportIsRefused(String xml) {
        assertThat(refusal(utf8(xml))).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void anArchiveThatUnfoldsBeyondMeasureIsRefused() {
        var bomb = Lists.zip(Map.of("ElevesSansAdresses.xml", new byte[8 * 1024 * 1024]));

        assertThat(bomb.length).isLessThan(20_000);
        assertThat(refusal(bomb)).isEqualTo(Refusal.TOO_DENSE);
        assertThat(refusal(Lists.zip(Map.of("lisez-moi.txt", utf8("rien"))))).isEqualTo(Refusal.NOT_A_LIST);
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(refusal(new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refusal(new byte[ListFile.MOST_BYTES + 1])).isEqualTo(Refusal.TOO_HEAVY);
        assertThat(refusal(utf8("nom;prénom\n" + "a;b\n".repeat(ListFile.MOST_LINES + 1))))
                .isEqualTo(Refusal.TOO_MANY_LINES);
        assertThat(refusal(utf8("un seul mot"))).isEqualTo(Refusal.NOT_A_LIST);
    }

    @Test
    void csvIsReadInEitherEncodingAndWithEitherSeparator() throws Exception {
        for (var separator : List.of(";", ",", "\t"))
            for (var encoding : List.of("UTF-8", "windows-1252")) {
                var file = "NOM;Prénom;Né(e) le;Classe\nDUPRÉ;Zoé;12/03/2010;2de 4\n;;;\n"
                        .replace(";", separator)
                        .getBytes(Charset.forName(encoding));
                assertThat(named(file).pupils())
                        .as(separator + encoding)
                        .containsExactly(new Pupil(1, "DUPRÉ", "Zoé", BORN, "2de 4", false));
            }
    }

    @Test
    void aWorkbookIsReadWithItsDates() throws Exception {
        var workbook = Lists.workbook(List.of(
                List.of("Élève", "Date de naissance", "Division"), List.of("DA SILVA Léa Rose", "40249", "2GT3")));

        assertThat(named(workbook).pupils()).containsExactly(new Pupil(1, "DA SILVA", "Léa Rose", BORN, "2GT3", false));
    }

    @Test
    void theTemplateOfApprenticesIsKnownAndOthersLinesAreSetAside() throws Exception {
        var file =
                "nom_apprenant;prenom_apprenant;date_de_naissance_apprenant;ine_apprenant;etablissement_formateur_uai\n"
                        + "ROUX;Paul;2010-03-12;123456789HA;" + OWN + "\nROUX;Noé;2010-03-12;123456789HB;"
                        + MadeUpUai.in("38") + "\nROUX;Paul;2010-03-12;;" + OWN + "\n";

        var list = named(utf8(file));
        assertThat(list.pupils()).hasSize(1);
        assertThat(list.asides()).containsExactly(new Aside(2, Reason.ELSEWHERE), new Aside(3, Reason.TWICE));
    }

    @Test
    void aTableWithoutTitlesKeepsItsFirstLine() {
        var grid = table(utf8("ROUX\tPaul\t12/03/2010\nPETIT\tNoé\t13/03/2010"));

        assertThat(grid.titles()).isEmpty();
        assertThat(grid.body()).hasSize(2);
    }

    private static PupilList named(byte[] file) throws RefusedList {
        var grid = table(file);
        return Columns.told(grid.titles()).orElseThrow().read(grid, OWN);
    }

    private static Grid table(byte[] file) {
        return ((Reading.Table) ListFile.read(file, OWN)).grid();
    }

    private static PupilList understood(byte[] file) {
        return ((Reading.Understood) ListFile.read(file, OWN)).list();
    }

    private static Refusal refusal(byte[] file) {
        return ((Reading.Refused) ListFile.read(file, OWN)).why();
    }
}
