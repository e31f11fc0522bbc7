package fr.passregion.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts as devices write them beside a passkey: nothing is kept for it, each is its account. */
@Component
class KnownUsers implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    KnownUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes user) {
        return accounts.find(StoredCredentials.accountOf(user))
                .map(KnownUsers::entity)
                .orElse(null);
    }

    /** By the name of the signed-in principal, which is the account's id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return AccountId.parse(account)
                .flatMap(accounts::find)
                .map(KnownUsers::entity)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(SignedIn person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(StoredCredentials.userOf(person.account()))
                .name(person.login())
                .displayName(person.displayName())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new IllegalStateException("A passkey for somebody without an account");
    }

    @Override
    public void delete(Bytes user) {
        throw new IllegalStateException("Accounts are not deleted through their passkeys");
    }
}
