package fr.passregion.institution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.importing.ImportAtOnce;
import fr.passregion.importing.ImportReport.State;
import fr.passregion.importing.Tally;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.institution.Institutions.Affiliation;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.RealData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The official files, taken as they are; nothing of them stays in the shared database. */
@PassRegionTest
@Transactional
@Covers("REG-03")
class RealRegistersTests {

    private final ImportAtOnce imports;
    private final Institutions institutions;
    private final JdbcClient sql;
    private final LocalDate today;

    RealRegistersTests(ImportAtOnce imports, Institutions institutions, JdbcClient sql, Clock clock) {
        this.imports = imports;
        this.institutions = institutions;
        this.sql = sql;
        this.today = LocalDate.now(clock);
    }

    @ParameterizedTest
    @CsvSource({
        "lycees_aura.csv, 472, 472, 0, 0",
        "lycees_rhone_grandlyon.csv, 155, 154, 1, 0",
        "cfa_aura.csv, 80, 80, 0, 0",
        "mfr_aura.csv, 78, 71, 4, 3",
        "etablissements_agricoles_aura.csv, 103, 101, 0, 2",
        "missions_locales_aura_partiel.csv, 6, 6, 0, 0",
        "colleges_geoloc_aura.csv, 894, 0, 894, 0"
    })
    void everyLineIsAccountedForAndASecondTimeChangesNothing(
            String file, int lines, int taken, int setAside, int refused) {
        var first = imports.take(RealData.file(file));
        var second = imports.take(RealData.file(file));

        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(first.total()).isEqualTo(lines);
        assertThat(first.tally()).isEqualTo(new Tally(taken, 0, 0, setAside, refused));
        assertThat(first.remarks()).hasSize(setAside + refused).allSatisfy(remark -> {
            assertThat(remark.line()).isBetween(2, lines + 1);
            assertThat(remark.why()).endsWith(".");
        });
        assertThat(second.tally()).isEqualTo(new Tally(0, 0, taken, setAside, refused));
    }

    @Test
    @Covers("ELI-09")
    void noneOfTheSeventeenOutsideContractIsEverAffiliated() {
        imports.take(RealData.file("lycees_rhone_grandlyon.csv"));
        var outside = sql.sql(
                        "select uai from institution.establishment where contract = 'OUTSIDE_CONTRACT' and source like '%Grand Lyon%'")
                .query(String.class)
                .list();

        assertThat(outside).hasSize(17);
        assertThat(outside).allSatisfy(uai -> {
            assertThat(institutions.affiliate(new Uai(uai), today, InstitutionFixtures.SECONDE))
                    .isEqualTo(Affiliation.REFUSED_CONTRACT);
            assertThat(institutions.search(uai, 5)).isEmpty();
        });
    }

    @Test
    void anEstablishmentHasItsNameTownAndPostcodeInGoodOrder() {
        imports.take(RealData.file("lycees_aura.csv"));

        var berard = institutions.find(new Uai("0010001W")).orElseThrow();
        assertThat(berard)
                .isEqualTo(new Institution(
                        new Uai("0010001W"),
                        "Lycée professionnel Alexandre Berard",
                        InstitutionKind.LYCEE,
                        Contract.PUBLIC,
                        "Ambérieu-en-Bugey",
                        "01500",
                        false,
                        Set.of()));
    }

    @Test
    void twoListsThatSpeakOfTheSameEstablishmentAgreeOnOne() {
        imports.take(RealData.file("lycees_aura.csv"));
        var second = imports.take(RealData.file("lycees_rhone_grandlyon.csv"));

        assertThat(second.tally().added() + second.tally().changed()).isEqualTo(154);
        assertThat(second.tally().changed()).isGreaterThan(90);
    }

    @Test
    void aMissionLocaleKeepsTheCodeOfOurOwnThatItsSiretWasGiven() {
        imports.take(RealData.file("missions_locales_aura_partiel.csv"));

        var codes = sql.sql(
                        "select uai from institution.establishment where kind = 'MISSION_LOCALE' and siret = '32601849600058'")
                .query(String.class)
                .list();
        assertThat(codes)
                .hasSize(1)
                .allSatisfy(code -> assertThat(new Uai(code).isInternal()).isTrue());
        assertThat(institutions.affiliate(new Uai(codes.getFirst()), today, InstitutionFixtures.SECONDE))
                .isEqualTo(Affiliation.AFFILIATED);
    }
}
