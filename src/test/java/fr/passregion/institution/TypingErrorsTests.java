package fr.passregion.institution;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.importing.ImportAtOnce;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * One slip of the finger in the name of each real establishment, in what people type of it: the words that are its own,
 * with its town where more than five bear them.
 */
@PassRegionTest
@Transactional
@Covers("ORD-03")
class TypingErrorsTests {

    private static final Logger LOG = LoggerFactory.getLogger(TypingErrorsTests.class);
    private static final List<String> FILES = List.of(
            "lycees_aura.csv",
            "lycees_rhone_grandlyon.csv",
            "cfa_aura.csv",
            "mfr_aura.csv",
            "etablissements_agricoles_aura.csv",
            "missions_locales_aura_partiel.csv");

    private final ImportAtOnce imports;
    private final Institutions institutions;
    private final JdbcClient sql;
    private final LocalDate today;

    TypingErrorsTests(ImportAtOnce imports, Institutions institutions, JdbcClient sql, Clock clock) {
        this.imports = imports;
        this.institutions = institutions;
        this.sql = sql;
        this.today = LocalDate.now(clock);
    }

    @Test
    void theRightOneIsAmongTheFirstFive() throws IOException {
        FILES.forEach(file -> imports.take(RealData.file(file)));
        var all = affiliateAll();
        registerOthersUpTo(6_000, all);
        var homonyms = all.stream().collect(groupingBy(TypingErrorsTests::ownWords, counting()));
        var slips = new Random(20261122);
        var missed = new ArrayList<String>();
        var spent = Duration.ZERO;

        for (var institution : all) {
            var words = ownWords(institution);
            var typed =
                    withOneSlip(words, slips) + (homonyms.getOrDefault(words, 0L) > 5 ? " " + institution.town() : "");
            var start = System.nanoTime();
            var found = institutions.search(typed, 5);
            spent = spent.plusNanos(System.nanoTime() - start);
            if (found.stream().noneMatch(one -> one.uai().equals(institution.uai())))
                missed.add(typed + " → " + institution.name() + ", " + institution.town());
        }

        var share = 100.0 * (all.size() - missed.size()) / all.size();
        LOG.info(
                "Right one among the first five of 6,000, one slip in each of {} names: {} %; {} ms a search; missed: {}",
                all.size(), "%.1f".formatted(share), "%.1f".formatted(spent.toNanos() / 1e6 / all.size()), missed);
        assertThat(all.size()).isGreaterThan(650);
        assertThat(share).isGreaterThanOrEqualTo(98);
    }

    private List<Institution> affiliateAll() {
        return sql
                .sql(
                        "select uai from institution.establishment where contract <> 'OUTSIDE_CONTRACT' and source <> 'saisie' order by uai")
                .query((row, number) -> new Uai(row.getString("uai")))
                .list()
                .stream()
                .peek(this::affiliate)
                .map(uai -> institutions.find(uai).orElseThrow())
                .toList();
    }

    /** As many as a large Region has: the others bear the names of people, in the towns of the real ones. */
    private void registerOthersUpTo(int count, List<Institution> real) throws IOException {
        var names = Files.readAllLines(RealData.file("noms_famille.csv"));
        var firstNames = Files.readAllLines(RealData.file("prenoms_insee_2004_2012.csv"));
        for (var number = 0; number < count - real.size(); number++) {
            var firstName = firstNames.get(1 + number % 997).split(";")[1];
            var name = names.get(1 + number % (names.size() - 1)).split(";")[0];
            var place = real.get(number % real.size());
            institutions.register(new Institution(
                    madeUp(number),
                    "Lycée " + firstName + " " + name,
                    InstitutionKind.LYCEE,
                    Institution.Contract.PUBLIC,
                    place.town(),
                    place.postcode(),
                    false,
                    Set.of()));
        }
        sql.sql("""
                        insert into institution.agreement (uai, from_day, signed_at)
                        select uai, :today, now() from institution.establishment where uai like '97%'
                        """).param("today", today).update();
        sql.sql("analyze institution.establishment").update();
    }

    private static Uai madeUp(int number) {
        var digits = 9_700_000 + number;
        return new Uai("" + digits + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(digits % 23));
    }

    /** What a register does not say of the contract is taken as settled here: the search is what is tried. */
    private void affiliate(Uai uai) {
        sql.sql(
                        "update institution.establishment set contract = 'UNDER_CONTRACT' where uai = :uai and contract = 'UNKNOWN'")
                .param("uai", uai.value())
                .update();
        institutions.affiliate(uai, today, InstitutionFixtures.SECONDE);
    }

    private static String ownWords(Institution institution) {
        var own = Keyword.of(institution.name()).core();
        return own.isEmpty() ? institution.name() + " " + institution.town() : own;
    }

    /** A letter left out, doubled, replaced, or swapped with the next one, in the longest word. */
    private static String withOneSlip(String words, Random slips) {
        var longest = List.of(words.split(" ")).stream()
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        var at = slips.nextInt(longest.length() - 1);
        var before = longest.substring(0, at);
        var after = longest.substring(at + 1);
        var slipped = switch (slips.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + longest.charAt(at) + longest.charAt(at) + after;
            case 2 -> before + (char) ('a' + slips.nextInt(26)) + after;
            default -> before + after.charAt(0) + longest.charAt(at) + after.substring(1);
        };
        return words.replace(longest, slipped);
    }
}
