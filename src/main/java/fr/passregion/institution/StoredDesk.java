package fr.passregion.institution;

import fr.passregion.audit.AuditTrail;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents' desk on the stored establishments: every act is in the audit trail. */
@Service
@Transactional
class StoredDesk implements EstablishmentDesk {

    private static final int PAGE = 20;
    private static final String MATCHING = """
            from institution.establishment e
             where (:kind::text is null or e.kind = :kind)
               and (:standing::text is null or :standing = institution.standing(e.uai, e.contract, :today))
               and (:words = '' or :words operator(extensions.<%) e.search)
            """;

    private final JdbcClient sql;
    private final Establishments establishments;
    private final AuditTrail audit;
    private final Clock clock;

    StoredDesk(JdbcClient sql, Establishments establishments, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.establishments = establishments;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Found list(Filter filter) {
        var count = matching("select count(*) " + MATCHING, filter)
                .query(Long.class)
                .single();
        var found = matching(Establishments.COLUMNS + MATCHING + """
                         order by extensions.word_similarity(:words, e.search) desc, e.town, e.name, e.uai
                         limit :most offset :before
                        """, filter)
                .param("most", PAGE)
                .param("before", (filter.page() - 1L) * PAGE)
                .query((row, number) -> new Row(SheetRow.read(row, number).institution(), SheetRow.standing(row)))
                .list();
        return new Found(found, count, Math.toIntExact((count + PAGE - 1) / PAGE), anomalies());
    }

    private long anomalies() {
        return sql.sql(
                        "select count(*) from institution.establishment where institution.standing(uai, contract, :today) = :anomaly")
                .param("today", LocalDate.now(clock))
                .param("anomaly", Standing.ANOMALY.name())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String statement, Filter filter) {
        var kind = filter.kind();
        var standing = filter.standing();
        return sql.sql(statement)
                .param("today", LocalDate.now(clock))
                .param("kind", kind == null ? null : kind.name())
                .param("standing", standing == null ? null : standing.name())
                .param("words", Keyword.of(filter.typed()).text());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<File> file(Uai uai) {
        return establishments
                .find(uai)
                .map(sheet -> new File(
                        sheet.institution(),
                        standing(uai),
                        sheet.officialName(),
                        sheet.nicknames(),
                        sheet.address(),
                        sheet.siret(),
                        sheet.source(),
                        agreements(uai)));
    }

    private Standing standing(Uai uai) {
        return sql.sql(
                        "select institution.standing(uai, contract, :today) from institution.establishment where uai = :uai")
                .param("today", LocalDate.now(clock))
                .param("uai", uai.value())
                .query((row, number) -> Standing.valueOf(row.getString(1)))
                .single();
    }

    private List<Agreement> agreements(Uai uai) {
        return sql.sql("""
                select from_day, nullif(until_day, 'infinity') as until_day
                  from institution.agreement where uai = :uai order by from_day desc
                """)
                .param("uai", uai.value())
                .query((row, number) -> new Agreement(
                        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)))
                .list();
    }

    @Override
    public boolean create(NewEstablishment wanted) {
        var uai = wanted.institution().uai();
        if (establishments.lock(uai).isPresent()) return false;
        establishments.save(Sheet.byHand(wanted));
        audit.record("institution.created", "institution:" + uai, null);
        return true;
    }

    @Override
    public void settleContract(Uai uai, Contract contract, String why) {
        change(uai, sheet -> sheet.with(contract), "institution.contract_settled", why);
    }

    @Override
    public void nickname(Uai uai, String nicknames) {
        change(uai, sheet -> sheet.with(nicknames), "institution.nicknamed", null);
    }

    @Override
    public boolean endAgreement(Uai uai, LocalDate lastDay, String why) {
        var isEnded = establishments.endAgreement(uai, lastDay);
        if (isEnded) audit.record("institution.agreement_ended", "institution:" + uai, why);
        return isEnded;
    }

    private void change(Uai uai, UnaryOperator<Sheet> change, String act, @Nullable String why) {
        var sheet = establishments.lock(uai).orElseThrow();
        establishments.save(change.apply(sheet));
        audit.record(act, "institution:" + uai, why);
    }
}
