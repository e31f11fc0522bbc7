package fr.passregion.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.importing.ImportAtOnce;
import fr.passregion.importing.Tally;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The official lists of places, taken as they are; nothing of them stays in the shared database. */
@PassRegionTest
@Transactional
@Covers("REG-03")
class RealProspectsTests {

    private final ImportAtOnce imports;
    private final JdbcClient sql;

    RealProspectsTests(ImportAtOnce imports, JdbcClient sql) {
        this.imports = imports;
        this.sql = sql;
    }

    @ParameterizedTest
    @CsvSource({"cinemas_cnc_aura.csv, 324", "musees_museofile_aura.csv, 134", "festivals_aura.csv, 947"})
    void everyLineIsAProspectAndASecondTimeChangesNothing(String file, int lines) {
        assertThat(imports.take(RealData.file(file)).tally()).isEqualTo(new Tally(lines, 0, 0, 0, 0));
        assertThat(imports.take(RealData.file(file)).tally()).isEqualTo(new Tally(0, 0, lines, 0, 0));
    }

    @Test
    void theArtHouseClassOfCinemasIsKept() {
        imports.take(RealData.file("cinemas_cnc_aura.csv"));

        assertThat(sql.sql("select count(*) from partner.partner where source = 'CNC' and art_house")
                        .query(Integer.class)
                        .single())
                .isEqualTo(180);
    }

    @Test
    void aLineThatTellsSomethingElseChangesItsProspect() {
        imports.take(museum("Musée du Lac"));

        assertThat(imports.take(museum("Musée du Grand Lac")).tally()).isEqualTo(new Tally(0, 1, 0, 0, 0));
    }

    @Test
    void aLineWithoutNameOrTownIsRefusedWithItsNumber() {
        var report = imports.take("""
                Identifiant;Nom_officiel;Adresse;Code_postal;Ville;URL
                M9998;;1 rue du Lac;74000;Annecy;
                M9999;Musée;1 rue du Lac;74000;;
                """);

        assertThat(report.tally().refused()).isEqualTo(2);
        assertThat(report.remarks())
                .extracting(remark -> remark.line() + " " + remark.why())
                .containsExactly("2 Il manque le nom.", "3 Il manque la commune.");
    }

    private static String museum(String name) {
        return "Identifiant;Nom_officiel;Adresse;Code_postal;Ville;URL\nM9997;" + name
                + ";1 rue du Lac;74000;Annecy;\n";
    }
}
