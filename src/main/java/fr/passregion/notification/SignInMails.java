package fr.passregion.notification;

import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.LoginForgotten;
import fr.passregion.identity.NewDeviceSeen;
import fr.passregion.identity.PasskeyChanged;
import fr.passregion.identity.PasswordChanged;
import fr.passregion.identity.PasswordForgotten;
import fr.passregion.identity.Role;
import fr.passregion.identity.SecondFactorChanged;
import fr.passregion.identity.SignedIn;
import fr.passregion.shared.Language;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What concerns the way into an account (ACC-03). Names nobody: whoever reads it may not be whom it is for. */
@Component
class SignInMails {

    private static final String SIGN_IN = "/connexion";

    private final Outbox outbox;
    private final Letters letters;
    private final Accounts accounts;
    private final Holders holders;
    private final Clock clock;

    SignInMails(Outbox outbox, Letters letters, Accounts accounts, Holders holders, Clock clock) {
        this.holders = holders;
        this.outbox = outbox;
        this.letters = letters;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(LoginForgotten forgotten) {
        var logins = forgotten.logins().stream().map(SignInMails::shown).collect(Collectors.joining(", "));
        outbox.write(
                "login:" + forgotten.email() + ":" + clock.instant(),
                forgotten.email(),
                pen(forgotten).withLink(kindFor(forgotten), SIGN_IN, logins));
    }

    private Pen pen(LoginForgotten forgotten) {
        var first = CaseNumber.parse(forgotten.logins().getFirst()).flatMap(holders::byCaseNumber);
        return letters.to(first.map(Holder::language).orElse(Language.FRENCH));
    }

    private static String kindFor(LoginForgotten forgotten) {
        if (forgotten.logins().size() > 1) return "login.several";
        return isNumber(forgotten.logins().getFirst()) ? "login" : "login.staff";
    }

    @EventListener
    void on(PasswordForgotten forgotten) {
        var person = person(forgotten.account());
        outbox.write(
                Causes.of("password", forgotten.link()),
                forgotten.email(),
                letters.to(forgotten.account())
                        .withLink(
                                kind("password", person),
                                "/connexion/nouveau-mot-de-passe/" + forgotten.link(),
                                shown(person.login()),
                                forgotten.validUntil().atZone(clock.getZone()).toLocalTime()));
    }

    @EventListener
    void on(PasswordChanged changed) {
        outbox.write(
                "password.changed:" + changed.account() + ":" + changed.at(),
                changed.email(),
                letters.to(changed.account())
                        .withLink(
                                kind("password.changed", person(changed.account())),
                                "/connexion/mot-de-passe-oublie",
                                changed.at().atZone(clock.getZone())));
    }

    /** Only who works here has one. */
    @EventListener
    void on(SecondFactorChanged changed) {
        var at = changed.at().atZone(clock.getZone());
        outbox.write(
                "factor:" + changed.what() + ":" + changed.account() + ":" + changed.at(),
                changed.email(),
                letters.to(changed.account())
                        .withLink(
                                "factor." + changed.what(), "/connexion/mot-de-passe-oublie", at, changed.codesLeft()));
    }

    @EventListener
    void on(PasskeyChanged changed) {
        outbox.write(
                "passkey:" + changed.what() + ":" + changed.account() + ":" + changed.at(),
                changed.email(),
                letters.to(changed.account())
                        .withLink(
                                kind("passkey." + changed.what(), person(changed.account())),
                                "/connexion/mot-de-passe-oublie",
                                changed.at().atZone(clock.getZone()),
                                changed.label()));
    }

    @EventListener
    void on(NewDeviceSeen seen) {
        outbox.write(
                "device:" + seen.account() + ":" + seen.at(),
                seen.email(),
                letters.to(seen.account())
                        .withLink(
                                kind("device", person(seen.account())),
                                "/connexion/mot-de-passe-oublie",
                                seen.at().atZone(clock.getZone()),
                                seen.device()));
    }

    private SignedIn person(AccountId account) {
        return accounts.find(account).orElseThrow();
    }

    private static String kind(String kind, SignedIn person) {
        return person.is(Role.HOLDER) ? kind : kind + ".staff";
    }

    /** A dossier number as it is written everywhere else; an e-mail address as it is. */
    private static String shown(String login) {
        return CaseNumber.parse(login).map(CaseNumber::grouped).orElse(login);
    }

    private static boolean isNumber(String login) {
        return CaseNumber.parse(login).isPresent();
    }
}
