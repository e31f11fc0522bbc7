package fr.passregion.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** « Codes de secours »: ten codes that each stand in once for a lost authenticator. Only their hashes are kept. */
@Component
class RecoveryCodes {

    private static final int HOW_MANY = 10;
    /** 80 bits: enough to be kept as a plain hash. */
    private static final int SIGNS = 16;

    private static final int GROUP = 4;
    /** Neither I, L, O nor U: what is copied by hand is read again. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Ten new ones, in place of all former ones: to be shown now and never again. */
    List<String> draw(AccountId account) {
        forget(account);
        var codes = Stream.generate(this::code).limit(HOW_MANY).toList();
        codes.forEach(
                code -> database.sql("insert into identity.recovery_code (account_id, hash) values (:account, :hash)")
                        .param("account", account.value())
                        .param("hash", hash(code))
                        .update());
        return codes;
    }

    private String code() {
        return random.ints(SIGNS, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Uses one up, however it is typed; false where it is none, or has served. */
    boolean use(AccountId account, String typed) {
        return database.sql("""
                        update identity.recovery_code set used_at = :now
                        where account_id = :account and hash = :hash and used_at is null
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("account", account.value())
                        .param("hash", hash(typed))
                        .update()
                == 1;
    }

    int left(AccountId account) {
        return database.sql(
                        "select count(*) from identity.recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void forget(AccountId account) {
        database.sql("delete from identity.recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private static byte[] hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return DigestUtils.sha256(plain);
    }
}
