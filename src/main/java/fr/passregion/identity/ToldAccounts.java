package fr.passregion.identity;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalData.Untold;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalErasure.Wait;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Aged;
import fr.passregion.shared.PersonalRetention.Elsewhere;
import fr.passregion.shared.RetentionPeriods;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an account tells its owner of itself: never its password, nor a code or link that opens it. */
@Configuration(proxyBeanMethods = false)
class ToldAccounts {

    private static final Period ONE_DAY = Period.ofDays(1);

    @Bean
    PersonalData accountData() {
        return PersonalData.of(
                        new Told("identity.account", "Ton compte", """
                        select login as "identifiant", display_name as "nom affiché", email as "e-mail",
                               created_at as "ouvert le"
                        from identity.account where id = :account
                        """),
                        new Told("identity.granted_role", "Ce que ton compte ouvre", """
                        select role as "rôle" from identity.granted_role
                               where account_id = :account order by role
                        """),
                        new Told("identity.email_change", "Tes changements d’adresse e-mail", """
                        select former as "avant", wanted as "après", asked_at as "demandé le",
                               confirmed_at as "confirmé le"
                        from identity.email_change where account_id = :account order by asked_at
                        """),
                        new Told("identity.authenticator", "Ton application d’authentification", """
                        select confirmed_at as "réglée le" from identity.authenticator
                               where account_id = :account
                        """),
                        new Told("identity.recovery_code", "Tes codes de secours", """
                        select used_at as "a servi le" from identity.recovery_code
                               where account_id = :account order by used_at
                        """),
                        new Told("identity.passkey", "Tes clés d’accès", """
                        select label as "nom", created_at as "ajoutée le", last_used as "a servi le"
                        from identity.passkey where account_id = :account order by created_at
                        """),
                        new Told("identity.known_device", "Les appareils que ton compte connaît", """
                        select device as "appareil", first_seen as "vu d’abord le", last_seen as "vu le"
                        from identity.known_device where account_id = :account order by first_seen
                        """))
                .leavingOut(
                        new Untold(
                                "passregion.session",
                                "who is signed in now; « Appareils connectés » shows and ends them"),
                        new Untold("identity.authenticator_offer", "a secret that was shown, for half an hour"),
                        new Untold("identity.one_time_code", "the print of a code that serves once, for some minutes"),
                        new Untold("identity.reset_link", "the print of a link that serves once, for half an hour"));
    }

    /** Nothing opens the account any more: it has no password, and a login that nobody knows. */
    @Bean
    PersonalErasure accountErasure() {
        return PersonalErasure.of(
                        whole("identity.email_change"),
                        whole("identity.authenticator"),
                        whole("identity.authenticator_offer"),
                        whole("identity.recovery_code"),
                        whole("identity.passkey"),
                        whole("identity.known_device"),
                        whole("identity.one_time_code"),
                        whole("identity.reset_link"),
                        new Erased("passregion.session", """
                        delete from passregion.session where principal_name = :account::text
                        """),
                        new Erased("identity.granted_role", """
                        delete from identity.granted_role
                        where account_id = :account or (role in ('HOLDER', 'GUARDIAN') and scope = :holder::text)
                        """),
                        new Erased("identity.account", """
                        update identity.account
                        set login = :pseudonym, login_key = :pseudonym, display_name = 'Dossier effacé',
                            email = :pseudonym || '@efface.invalid', password_hash = null
                        where id = :account
                        """))
                .waitingFor(new Wait("""
                        exists (select from identity.granted_role where account_id = :account and role <> 'HOLDER')
                        """, "work"));
    }

    @Bean
    PersonalRetention accountRetention(RetentionPeriods periods) {
        return PersonalRetention.of(
                        new Aged(
                                "Un appareil d’où le compte a été ouvert, après la dernière fois",
                                periods.devices(),
                                "identity.known_device",
                                "last_seen < :before"),
                        new Aged(
                                "Le compte des essais de connexion et d’envoi, sans nom ni adresse lisible",
                                periods.tries(),
                                "identity.attempts",
                                "since < :before and (closed_until is null or closed_until < :before)"),
                        new Aged(
                                "Un code ou une clé d’authentification proposés et non utilisés",
                                ONE_DAY,
                                "identity.one_time_code",
                                "expires_at < :before"),
                        new Aged(
                                "Une application d’authentification proposée et non confirmée",
                                ONE_DAY,
                                "identity.authenticator_offer",
                                "offered_at < :before"))
                .besides(new Elsewhere("Une connexion ouverte, au plus", ONE_DAY));
    }

    private static Erased whole(String table) {
        return new Erased(table, "delete from " + table + " where account_id = :account");
    }
}
