package fr.passregion.institution;

import static fr.passregion.institution.InstitutionFixtures.SECONDE;
import static fr.passregion.institution.InstitutionFixtures.aLycee;
import static fr.passregion.institution.InstitutionFixtures.aUaiIn;
import static fr.passregion.institution.InstitutionFixtures.an;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PassRegionTest
@Covers("ORD-03")
class SearchTests {

    private final Institutions institutions;
    private final LocalDate today;

    SearchTests(Institutions institutions, Clock clock) {
        this.institutions = institutions;
        this.today = LocalDate.now(clock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sainte-Zéphirine",
                "sainte zephirine",
                "ste zéphirine",
                "zefirine",
                "zephrine",
                "lycee ste zephirinne",
                "LYCÉE PROFESSIONNEL SAINTE ZEPHIRINE"
            })
    void aNameIsFoundHoweverItIsTyped(String typed) {
        var uai = affiliated("Lycée professionnel Sainte-Zéphirine", "Annonay");

        assertThat(institutions.search(typed, 50)).extracting(Institution::uai).contains(uai);
    }

    @Test
    void aTownFindsItsEstablishments() {
        var uai = affiliated("Lycée du Confluent", "Xertigny-lès-Vals");

        assertThat(institutions.search("xertigni", 5))
                .extracting(Institution::uai)
                .containsExactly(uai);
    }

    @Test
    void aCodeFindsItsEstablishmentFirst() {
        var uai = affiliated("Lycée du Code", "Moulins");

        assertThat(institutions.search(" " + uai.value().toLowerCase() + " ", 5))
                .extracting(Institution::uai)
                .startsWith(uai);
    }

    @Test
    void aNameAndATownTogetherTellHomonymsApart() {
        var one = affiliated("Lycée Wenceslas", "Ytrac");
        var other = affiliated("Lycée Wenceslas", "Vinzelles");

        assertThat(institutions.search("wenceslas ytrac", 5))
                .extracting(Institution::uai)
                .startsWith(one);
        assertThat(institutions.search("vinzelles wenceslas", 5))
                .extracting(Institution::uai)
                .startsWith(other);
    }

    @Test
    @Covers("ELI-09")
    void whatIsNotAffiliatedIsNotFound() {
        var outside = an(aUaiIn("69"), "Cours Kazimir", "Lyon", InstitutionKind.LYCEE, Contract.OUTSIDE_CONTRACT);
        institutions.register(outside);
        institutions.affiliate(outside.uai(), today, SECONDE);

        assertThat(institutions.search("cours kazimir", 5))
                .extracting(Institution::uai)
                .doesNotContain(outside.uai());
        assertThat(institutions.search(outside.uai().value(), 5))
                .extracting(Institution::uai)
                .doesNotContain(outside.uai());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%%%", "'; --", "\u0000", "🙂", "de la"})
    void whatNamesNothingFindsNothingAndBreaksNothing(String typed) {
        assertThat(institutions.search(typed, 5)).isEmpty();
    }

    private Uai affiliated(String name, String town) {
        var uai = aUaiIn("07");
        institutions.register(aLycee(uai, name, town));
        institutions.affiliate(uai, today, SECONDE);
        return uai;
    }
}
