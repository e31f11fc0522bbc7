package fr.passregion.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No module forgets to say what it holds on people. */
@PassRegionTest
class PersonalDataTests {

    private final List<PersonalData> modules;
    private final List<PersonalErasure> erasures;
    private final JdbcClient database;

    PersonalDataTests(List<PersonalData> modules, List<PersonalErasure> erasures, JdbcClient database) {
        this.modules = modules;
        this.erasures = erasures;
        this.database = database;
    }

    @Test
    void everyTableThatLeadsToAPersonIsToldOrLeftOutForAReason() {
        var naming = database.sql("""
                        select distinct n.nspname || '.' || c.relname
                        from pg_attribute a
                            join pg_class c on c.oid = a.attrelid
                            join pg_namespace n on n.oid = c.relnamespace
                        where a.attname in ('holder_id', 'account_id', 'card_id', 'recipient', 'principal_name') and not a.attisdropped and c.relkind in ('r', 'p')
                        """).query(String.class).set();
        assertThat(naming)
                .contains(
                        "card.card",
                        "identity.granted_role",
                        "card.batch_line",
                        "notification.message",
                        "passregion.session");
        assertThat(declared()).containsAll(naming).doesNotHaveDuplicates();
    }

    @Test
    void eachQueryReadsTheTableItSpeaksOfForOnePersonAlone() {
        assertThat(modules.stream().flatMap(module -> module.told().stream())).allSatisfy(told -> {
            assertThat(told.query()).containsPattern("(from|join) " + told.table() + "\\s");
            assertThat(told.query()).containsPattern(":(holder|account)\\b");
        });
    }

    @Test
    void everyTableThatIsToldIsErasedOrKeptForAReason() {
        var forgotten = erasures.stream()
                .flatMap(module -> Stream.concat(
                        module.erased().stream().map(PersonalErasure.Erased::table),
                        module.kept().stream().map(PersonalErasure.Kept::table)))
                .toList();
        assertThat(forgotten).containsAll(declared()).doesNotHaveDuplicates();
        assertThat(erasures.stream().flatMap(module -> module.kept().stream()))
                .allSatisfy(kept -> assertThat(kept.why()).isNotBlank());
    }

    @Test
    void eachErasureWritesTheTableItSpeaksOfForOnePersonAlone() {
        assertThat(erasures.stream().flatMap(module -> module.erased().stream()))
                .allSatisfy(erased -> {
                    assertThat(erased.statement().strip())
                            .containsPattern("^(delete from|update|insert into) " + erased.table() + "\\s");
                    assertThat(erased.statement()).containsPattern(":(holder|account|number|email)\\b");
                });
    }

    private List<String> declared() {
        return modules.stream()
                .flatMap(module -> Stream.concat(
                        module.told().stream().map(PersonalData.Told::table),
                        module.untold().stream().map(PersonalData.Untold::table)))
                .toList();
    }
}
