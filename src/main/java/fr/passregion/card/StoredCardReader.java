package fr.passregion.card;

import fr.passregion.card.ChangingCode.Check;
import fr.passregion.secrets.SecretBox;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the card behind what was shown, and remembers which changing codes have served. */
@Component
class StoredCardReader implements CardReader {

    private final JdbcClient database;
    private final SecretBox secrets;
    private final Clock clock;

    StoredCardReader(JdbcClient database, SecretBox secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Reading read(Shown shown) {
        return read(shown, Lock.NONE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Reading readForDebit(Shown shown) {
        return read(shown, isChanging(shown) ? Lock.ALONE : Lock.STEADY);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void spend(Reading.Recognised reading) {
        if (reading.step() == null) return;
        database.sql("insert into card.spent_code (card_id, step, spent_at) values (:card, :step, :now)")
                .param("card", reading.card().id())
                .param("step", reading.step())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Reading read(Shown shown, Lock lock) {
        return switch (shown) {
            case Shown.Number number ->
                find("number", number.number().digits(), lock)
                        .<Reading>map(row -> new Reading.Recognised(row.card(), Means.NUMBER, null))
                        .orElseGet(Reading.NoSuchCard::new);
            case Shown.Code code ->
                ChangingCode.parse(code.text())
                        .map(changing -> changing(changing, seenAt(code), lock))
                        .orElseGet(() -> printed(code.text(), lock));
        };
    }

    private Reading printed(String text, Lock lock) {
        return PrintedCode.parse(text)
                .flatMap(code -> find("printed_code", code.id(), lock))
                .<Reading>map(row -> new Reading.Recognised(row.card(), Means.PRINTED_CODE, null))
                .orElseGet(Reading.CodeInvalid::new);
    }

    private Instant seenAt(Shown.Code code) {
        return code.seenAt() == null ? clock.instant() : code.seenAt();
    }

    private Reading changing(ChangingCode code, Instant seenAt, Lock lock) {
        return find("number", code.number().digits(), lock)
                .map(row -> changing(row, code, seenAt))
                .orElseGet(Reading.CodeInvalid::new);
    }

    private Reading changing(CardRow row, ChangingCode code, Instant seenAt) {
        var secret = secrets.open(row.sealedSecret(), CardRow.label(row.card().id()));
        return switch (code.check(secret, seenAt)) {
            case Check.Wrong wrong -> new Reading.CodeInvalid();
            case Check.Expired expired -> new Reading.CodeExpired();
            case Check.Right right ->
                isSpent(row.card(), right.step())
                        ? new Reading.CodeReplayed()
                        : new Reading.Recognised(row.card(), Means.CHANGING_CODE, right.step());
        };
    }

    private static boolean isChanging(Shown shown) {
        return shown instanceof Shown.Code code
                && ChangingCode.parse(code.text()).isPresent();
    }

    private Optional<CardRow> find(String column, String value, Lock lock) {
        return database.sql("select" + CardRow.COLUMNS + "from card.card where " + column + " = :value" + lock.sql)
                .param("value", value)
                .query(CardRow::of)
                .optional();
    }

    private boolean isSpent(Card card, long step) {
        return database.sql("select exists (select from card.spent_code where card_id = :card and step = :step)")
                .param("card", card.id())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    /** What a reading keeps others from doing with the card until its transaction ends. */
    private enum Lock {
        NONE(""),
        /** Others may read and debit, not oppose it: whichever comes first is seen by the other. */
        STEADY(" for share"),
        /** One debit at a time, so that of two with the same code the second sees that it has served. */
        ALONE(" for no key update");

        private final String sql;

        Lock(String sql) {
            this.sql = sql;
        }
    }
}
