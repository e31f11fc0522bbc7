package fr.passregion.redemption;

import fr.passregion.card.Cards;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The attempts in their append-only table, put in words when they are read. */
@Component
@Transactional(readOnly = true)
class StoredTillAttempts implements TillAttempts {

    /** The word for a debit that was booked; its trace stands with it. */
    static final String BOOKED = "booked";

    /** What took nothing, and what was booked, as one: of one moment the booking is the last. */
    private static final String ALL = """
            (select at, id as place, act, point_of_sale, test, benefit, decision, trace, facts
               from redemption.attempt
              where card_id = any(:cards) or number = any(:numbers) or card_id is null and holder_id = :holder
              order by at desc, id desc limit :limit)
            union all
            (select booked_at, null, act, point_of_sale, test, benefit, :booked, trace, null
               from redemption.redemption where holder_id = :holder and trace is not null
              order by booked_at desc limit :limit)
            order by at desc, place desc nulls first limit :limit
            """;

    private static final Pattern WITHOUT_LIMIT = Pattern.compile("^right\t([^\t]+)\tAmount\\[unit=\\w+, quantity=0]$");

    private final JdbcClient database;
    private final Cards cards;
    private final NumberPrints prints;
    private final Sentences sentences;
    private final TraceWords words;

    StoredTillAttempts(JdbcClient database, Cards cards, NumberPrints prints, Sentences sentences, TraceWords words) {
        this.database = database;
        this.cards = cards;
        this.prints = prints;
        this.sentences = sentences;
        this.words = words;
    }

    @Override
    public List<Attempted> ofHolder(HolderId holder, int limit) {
        var all = cards.allOf(holder);
        var ids = all.stream().map(card -> card.id()).toArray(UUID[]::new);
        var numbers = all.stream().map(card -> prints.of(card).value()).toArray(UUID[]::new);
        return attempts(ids, numbers, holder.value(), limit);
    }

    @Override
    public Map<String, List<String>> reasonsOfUses(HolderId holder, int limit) {
        var reasons = new HashMap<String, List<String>>();
        database.sql("""
                        select receipt, trace from redemption.redemption where holder_id = :holder
                        order by booked_at desc limit :limit
                        """).param("holder", holder.value()).param("limit", limit).query(row -> {
            reasons.put(row.getString("receipt"), stepsOfUse(row.getString("trace")));
        });
        return Map.copyOf(reasons);
    }

    @Override
    public List<Attempted> ofNumber(String typed, int limit) {
        var numbers = new UUID[] {
            prints.of(typed, false).value(), prints.of(typed, true).value()
        };
        return attempts(new UUID[0], numbers, null, limit);
    }

    private List<Attempted> attempts(UUID[] ids, UUID[] numbers, @Nullable UUID holder, int limit) {
        return database.sql(ALL)
                .param("cards", ids)
                .param("numbers", numbers)
                .param("holder", holder, Types.OTHER)
                .param("booked", BOOKED)
                .param("limit", limit)
                .query((row, index) -> attempt(row))
                .list();
    }

    @Override
    public Optional<HolderId> holderOfReceipt(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return database.sql("select holder_id from redemption.redemption where receipt = :receipt")
                .param("receipt", letters.replaceAll("^(.{5})(?=.)", "$1-"))
                .query((row, index) -> new HolderId(row.getObject("holder_id", UUID.class)))
                .optional();
    }

    private Attempted attempt(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        var error = ErrorCode.isCode(decision) ? ErrorCode.of(decision) : null;
        var facts = lines(row.getString("facts"));
        var benefit = row.getString("benefit");
        return new Attempted(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PointOfSaleId(row.getString("point_of_sale")),
                benefit == null ? null : new BenefitCode(benefit),
                words.act(row.getString("act"), row.getBoolean("test")),
                error == null ? words.decision(decision) : sentences.title(error, Locale.FRANCE),
                error != null,
                error == null ? null : sentences.detailOf(error, facts),
                error == null ? null : sentences.forHolderOf(error, facts),
                steps(row.getString("trace")));
    }

    /** Of a benefit that was used nothing was left only where it is without limit. */
    private List<String> stepsOfUse(@Nullable String trace) {
        return lines(trace).stream()
                .map(line -> words.step(WITHOUT_LIMIT.matcher(line).replaceFirst("right.unlimited\t$1")))
                .toList();
    }

    private List<String> steps(@Nullable String trace) {
        return lines(trace).stream().map(words::step).toList();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : text.lines().toList();
    }
}
