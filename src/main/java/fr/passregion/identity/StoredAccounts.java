package fr.passregion.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts in PostgreSQL. */
@Component
class StoredAccounts implements Accounts {

    private static final int MOST_AT_ONE_ADDRESS = 10;

    private final JdbcClient database;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;

    StoredAccounts(JdbcClient database, Passwords passwords, Sessions sessions, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AccountId open(NewAccount account) {
        var id = AccountId.random();
        database.sql("""
                        insert into identity.account
                            (id, login, login_key, display_name, email, password_hash, created_at)
                        values (:id, :login, :key, :displayName, :email, :hash, :now)
                        """)
                .param("id", id.value())
                .param("login", account.login().strip())
                .param("key", Account.key(account.login()))
                .param("displayName", account.displayName())
                .param("email", account.email())
                .param("hash", account.password() == null ? null : passwords.hash(account.password()))
                .param("now", OffsetDateTime.now(clock))
                .update();
        account.grants().forEach(grant -> grant(id, grant));
        return id;
    }

    @Override
    public void grant(AccountId account, Grant grant) {
        database.sql("""
                        insert into identity.granted_role (account_id, role, scope) values (:account, :role, :scope)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .update();
    }

    @Override
    @Transactional
    public void withdraw(AccountId account, Grant grant) {
        database.sql("""
                        delete from identity.granted_role
                        where account_id = :account and role = :role and scope is not distinct from :scope
                        """)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .update();
        sessions.endAllOf(account);
    }

    @Override
    public Optional<AccountId> byLogin(String login) {
        return find("login_key", Account.key(login)).map(Account::id);
    }

    @Override
    public Optional<SignedIn> find(AccountId account) {
        return load(account).map(Account::signedIn);
    }

    Optional<Account> load(AccountId account) {
        return find("id", account.value());
    }

    Optional<Account> loadByLogin(String login) {
        return find("login_key", Account.key(login));
    }

    /** The same, asking the database as much for a login that nobody has: time tells nothing. */
    Optional<Account> loadByLoginOrNobody(String login) {
        var found = loadByLogin(login);
        if (found.isEmpty()) grantsOf(AccountId.random());
        return found;
    }

    /** Everybody who is written to at that address, in a family perhaps several. */
    List<Account> loadByEmail(String email) {
        return all("lower(email) = lower(:value) order by created_at limit " + MOST_AT_ONE_ADDRESS, email.strip())
                .list();
    }

    /** Waits for whoever else is changing this account. */
    Optional<Account> lock(AccountId account) {
        return all("id = :value for update", account.value()).optional();
    }

    @Override
    @Transactional
    public void setPassword(AccountId account, String password) {
        database.sql("update identity.account set password_hash = :hash where id = :id")
                .param("hash", passwords.hash(password))
                .param("id", account.value())
                .update();
        endWhatTheFormerOpened(account);
    }

    /** Sets the first password; false where there is one already. */
    boolean activate(AccountId account, String password) {
        var activated = database.sql("""
                        update identity.account set password_hash = :hash where id = :id and password_hash is null
                        """)
                .param("hash", passwords.hash(password))
                .param("id", account.value())
                .update();
        endWhatTheFormerOpened(account);
        return activated == 1;
    }

    /** Sessions, codes and links that lead to another password. */
    private void endWhatTheFormerOpened(AccountId account) {
        sessions.endAllOf(account);
        database.sql("""
                        with codes as (delete from identity.one_time_code where account_id = :account)
                        delete from identity.reset_link where account_id = :account
                        """).param("account", account.value()).update();
    }

    @Override
    public void changeEmail(AccountId account, String email) {
        database.sql("update identity.account set email = :email where id = :id")
                .param("email", email)
                .param("id", account.value())
                .update();
    }

    @Override
    public boolean hasPassword(AccountId account) {
        return load(account).filter(found -> found.passwordHash() != null).isPresent();
    }

    @Override
    public List<String> emailsOf(Grant grant) {
        return database.sql("""
                        select distinct a.email from identity.account a
                        join identity.granted_role g on g.account_id = a.id
                        where g.role = :role and g.scope is not distinct from :scope
                        order by a.email
                        """)
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .query((row, number) -> row.getString("email"))
                .list();
    }

    @Override
    public boolean isEmpty() {
        return database.sql("select not exists (select from identity.account)")
                .query(Boolean.class)
                .single();
    }

    private Optional<Account> find(String column, Object value) {
        return all(column + " = :value", value).optional();
    }

    private JdbcClient.MappedQuerySpec<Account> all(String condition, Object value) {
        return database.sql("""
                        select id, login, display_name, email, password_hash, created_at
                        from identity.account where %s
                        """.formatted(condition)).param("value", value).query(this::account);
    }

    private Account account(ResultSet row, int number) throws SQLException {
        var id = new AccountId(row.getObject("id", UUID.class));
        return new Account(
                id,
                row.getString("login"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("password_hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                grantsOf(id));
    }

    private List<Grant> grantsOf(AccountId account) {
        return database.sql("select role, scope from identity.granted_role where account_id = :account order by role")
                .param("account", account.value())
                .query((row, number) -> new Grant(Role.valueOf(row.getString("role")), row.getString("scope")))
                .list();
    }
}
