package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.SecondFactorChanged.What;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Second facteur »: what staff prove besides their password, by an authenticator app or, without it, by recovery codes. Every
 * change is recorded and told to the account's owner.
 */
@Component
public class SecondFactors {

    private static final String ISSUER = "Pass’Région";

    /**
     * How an account stands.
     *
     * @param since when the app was set up; null where there is none
     */
    public record State(@Nullable Instant since, int codesLeft) {

        public boolean isSetUp() {
            return since != null;
        }
    }

    /**
     * What an app needs.
     *
     * @param secret in Base32, to be typed
     * @param address the same to be scanned, {@code otpauth://…}
     */
    public record Offer(String secret, String address) {

        /** Never in a log by mistake. */
        @Override
        public String toString() {
            return "Offer";
        }
    }

    /** What became of the first code of an app. */
    public sealed interface Confirmation {

        /** It is set up; the recovery codes are shown now and never again. */
        record Done(List<String> recoveryCodes) implements Confirmation {}

        record WrongCode() implements Confirmation {}

        record TooMany() implements Confirmation {}
    }

    /** What a typed code is worth. */
    public enum Answer {
        RIGHT,
        /** Or right, and it has served already. */
        WRONG,
        /** Too many wrong ones: wait a quarter of an hour, or a day. */
        TOO_MANY
    }

    private final StoredAccounts accounts;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final StoredCredentials credentials;
    private final Attempts attempts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            StoredAccounts accounts,
            Authenticators authenticators,
            RecoveryCodes codes,
            StoredCredentials credentials,
            Attempts attempts,
            Sessions sessions,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.authenticators = authenticators;
        this.codes = codes;
        this.credentials = credentials;
        this.attempts = attempts;
        this.sessions = sessions;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public State of(AccountId account) {
        return new State(authenticators.confirmedAt(account).orElse(null), codes.left(account));
    }

    /** What to scan to set an app up; any former app goes on until a code of the new one was typed. */
    @Transactional
    public Offer offer(AccountId id) {
        var secret = new Base32().encodeToString(authenticators.offer(id)).replace("=", "");
        var login = accounts.load(id).orElseThrow().login();
        var address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(ISSUER), escaped(login), secret, escaped(ISSUER));
        return new Offer(secret, address);
    }

    @Transactional
    public Confirmation confirm(AccountId id, String code) {
        if (!mayTry(id)) return new Confirmation.TooMany();
        var isFirst = authenticators.confirmedAt(id).isEmpty();
        if (!authenticators.confirm(id, digits(code))) return new Confirmation.WrongCode();
        forgive(id);
        var drawn = codes.draw(id);
        tell(id, isFirst ? What.ADDED : What.REPLACED, null);
        return new Confirmation.Done(drawn);
    }

    /** Judges the code of an app; each serves once. */
    @Transactional
    public Answer check(AccountId id, String code) {
        if (!mayTry(id)) return Answer.TOO_MANY;
        if (!authenticators.accepts(id, digits(code))) return Answer.WRONG;
        forgive(id);
        return Answer.RIGHT;
    }

    /** Judges a recovery code and uses it up. */
    @Transactional
    public Answer recover(AccountId id, String code) {
        if (!mayTry(id)) return Answer.TOO_MANY;
        if (!codes.use(id, code)) return Answer.WRONG;
        forgive(id);
        tell(id, What.CODE_USED, null);
        return Answer.RIGHT;
    }

    /** Other recovery codes: the former ones open nothing any more. */
    @Transactional
    public List<String> renewCodes(AccountId id) {
        var drawn = codes.draw(id);
        tell(id, What.CODES_RENEWED, null);
        return drawn;
    }

    /**
     * Takes a lost factor away after an agent has checked who asks: everybody is signed out of the account, its
     * passkeys are gone with the phone, and its next sign-in sets up another.
     *
     * @param why how the agent knows who asked
     */
    @Transactional
    public void reset(AccountId id, String why) {
        authenticators.forget(id);
        codes.forget(id);
        credentials.forgetAllOf(id);
        sessions.endAllOf(id);
        tell(id, What.RESET, why);
    }

    private boolean mayTry(AccountId id) {
        var open = attempts.count(Attempts.Kind.SECOND_FACTOR, id.toString())
                & attempts.count(Attempts.Kind.SECOND_FACTOR_DAY, id.toString());
        if (!open && attempts.count(Attempts.Kind.SECOND_FACTOR_TOLD, id.toString())) tell(id, What.GUESSED, null);
        return open;
    }

    private void forgive(AccountId id) {
        attempts.forget(Attempts.Kind.SECOND_FACTOR, id.toString());
        attempts.forget(Attempts.Kind.SECOND_FACTOR_DAY, id.toString());
    }

    private void tell(AccountId id, What what, @Nullable String why) {
        var account = accounts.load(id).orElseThrow();
        trail.record(act(what), "account:" + id, why);
        events.publishEvent(new SecondFactorChanged(id, account.email(), what, codes.left(id), clock.instant()));
    }

    private static String act(What what) {
        return switch (what) {
            case ADDED -> "account.factor_added";
            case REPLACED -> "account.factor_replaced";
            case CODES_RENEWED -> "account.factor_codes_renewed";
            case CODE_USED -> "account.factor_code_used";
            case RESET -> "account.factor_reset";
            case GUESSED -> "account.factor_guessed";
        };
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
