package fr.passregion.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys in PostgreSQL, as the framework that verifies them asks for them. */
@Component
class StoredCredentials implements UserCredentialRepository {

    private final JdbcClient database;
    private final Clock clock;

    StoredCredentials(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A new one, or what its use changed of it. One that exists never changes hands, and its count of signatures goes up where
     * the device keeps one: a copy of the device gives itself away by an old count.
     */
    @Override
    public void save(CredentialRecord credential) {
        var saved = database.sql("""
                        insert into identity.passkey as p
                            (credential, account_id, label, public_key, attestation, client_data, transports,
                             signature_count, verified, backup_eligible, backed_up, created_at, last_used)
                        values (:credential, :account, :label, :key, :attestation, :clientData, :transports,
                             :count, :verified, :eligible, :backedUp, :now, :now)
                        on conflict (credential) do update set
                            signature_count = excluded.signature_count, verified = excluded.verified,
                            backed_up = excluded.backed_up, last_used = excluded.last_used
                        where p.account_id = excluded.account_id
                          and (excluded.signature_count > p.signature_count
                               or excluded.signature_count = 0 and p.signature_count = 0)
                        """)
                .param("credential", credential.getCredentialId().getBytes())
                .param("account", accountOf(credential.getUserEntityUserId()).value())
                .param("label", credential.getLabel())
                .param("key", credential.getPublicKey().getBytes())
                .param("attestation", bytesOf(credential.getAttestationObject()))
                .param("clientData", bytesOf(credential.getAttestationClientDataJSON()))
                .param("transports", written(credential.getTransports()))
                .param("count", credential.getSignatureCount())
                .param("verified", credential.isUvInitialized())
                .param("eligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (saved == 0) throw new IllegalArgumentException("A copied device, or somebody else's passkey");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql("select * from identity.passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .query(StoredCredentials::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return of(accountOf(user));
    }

    /** The oldest first. */
    List<CredentialRecord> of(AccountId account) {
        return database.sql(
                        "select * from identity.passkey where account_id = :account order by created_at, credential")
                .param("account", account.value())
                .query(StoredCredentials::credential)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        database.sql("delete from identity.passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    /** False where this account has no such one. */
    boolean rename(AccountId account, Bytes credential, String label) {
        return database.sql("""
                        update identity.passkey set label = :label
                        where credential = :credential and account_id = :account
                        """)
                        .param("label", label)
                        .param("credential", credential.getBytes())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** False where this account has no such one. */
    boolean remove(AccountId account, Bytes credential) {
        return database.sql("delete from identity.passkey where credential = :credential and account_id = :account")
                        .param("credential", credential.getBytes())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void forgetAllOf(AccountId account) {
        database.sql("delete from identity.passkey where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** What devices know the account by: its id, byte by byte. */
    static Bytes userOf(AccountId account) {
        return new Bytes(account.value().toString().getBytes(US_ASCII));
    }

    static AccountId accountOf(Bytes user) {
        return AccountId.parse(new String(user.getBytes(), US_ASCII)).orElseThrow();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(userOf(new AccountId(row.getObject("account_id", UUID.class))))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .transports(read(row.getString("transports")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used", OffsetDateTime.class).toInstant())
                .build();
    }

    private static byte[] bytesOf(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static String written(@Nullable Set<AuthenticatorTransport> transports) {
        return transports == null
                ? ""
                : transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> read(String transports) {
        return Arrays.stream(transports.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
