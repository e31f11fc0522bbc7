package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents' view of the stored network. */
@Service
@Transactional(readOnly = true)
class StoredPartnerDesk implements PartnerDesk {

    private static final int PAGE = 20;
    private static final String STANDING = """
            with known as (
                select p.*,
                       case when p.suspended_at is not null then 'SUSPENDED'
                            when exists (select from partner.agreement a
                                          where a.partner = p.id and :today between a.from_day and a.until_day)
                            then 'AGREED' else 'PROSPECT' end as standing,
                       lower(extensions.unaccent(p.name || ' ' || p.town)) as words
                  from partner.partner p)
            """;
    private static final String MATCHING = """
              from known
             where (:kind::text is null or kind = :kind)
               and (:standing::text is null or standing = :standing)
               and (:typed = '' or lower(extensions.unaccent(:typed)) operator(extensions.<%) words)
            """;

    private final JdbcClient sql;
    private final Network network;
    private final PointsOfSale pointsOfSale;
    private final Clock clock;

    StoredPartnerDesk(JdbcClient sql, Network network, PointsOfSale pointsOfSale, Clock clock) {
        this.sql = sql;
        this.network = network;
        this.pointsOfSale = pointsOfSale;
        this.clock = clock;
    }

    @Override
    public Found list(Filter filter) {
        var count =
                matching("select count(*)" + MATCHING, filter).query(Long.class).single();
        var rows = matching("select *" + MATCHING + """
                         order by extensions.word_similarity(lower(extensions.unaccent(:typed)), words) desc,
                                  standing, name, town, id
                         limit :most offset :before
                        """, filter)
                .param("most", PAGE)
                .param("before", (filter.page() - 1L) * PAGE)
                .query(StoredPartnerDesk::row)
                .list();
        return new Found(rows, count, Math.toIntExact((count + PAGE - 1) / PAGE));
    }

    private JdbcClient.StatementSpec matching(String statement, Filter filter) {
        var kind = filter.kind();
        var standing = filter.standing();
        return sql.sql(STANDING + statement)
                .param("today", LocalDate.now(clock))
                .param("kind", kind == null ? null : kind.name())
                .param("standing", standing == null ? null : standing.name())
                .param("typed", filter.typed().replace("\0", ""));
    }

    @Override
    public Optional<File> file(PartnerId id) {
        return sql.sql(STANDING + "select * from known where id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query((row, number) -> new File(
                        row(row, number),
                        row.getString("address"),
                        row.getString("website"),
                        row.getString("source"),
                        row.getString("suspended_why"),
                        agreements(id),
                        pointsOfSale.of(id),
                        network.bankDetails(id).map(BankDetails::masked).orElse(null)))
                .optional();
    }

    private List<Agreement> agreements(PartnerId id) {
        return sql.sql("select * from partner.agreement where partner = :id order by from_day desc, signed_at desc")
                .param("id", id.value())
                .query((row, number) -> new Agreement(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        benefits(row.getObject("id", UUID.class))))
                .list();
    }

    private List<AgreedBenefit> benefits(UUID agreement) {
        return sql.sql("select * from partner.agreed_benefit where agreement = :id order by benefit")
                .param("id", agreement)
                .query((row, number) -> new AgreedBenefit(
                        new BenefitCode(row.getString("benefit")), Money.cents(row.getLong("tariff_cents"))))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Network.read(row, number), Standing.valueOf(row.getString("standing")), row.getBoolean("art_house"));
    }
}
