package fr.passregion.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about e-mails.
 *
 * @param from the sender's address
 * @param site where the links of e-mails lead, such as {@code https://pass.example.fr}, without a slash at the end
 */
@ConfigurationProperties("passregion.mail")
record MailSettings(
        @DefaultValue("ne-pas-repondre@passregion.example") String from,
        @DefaultValue("http://localhost:8080") String site) {

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
