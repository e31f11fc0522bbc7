package fr.passregion.attachment;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import fr.passregion.shared.PersonalErasure.Wait;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changes in the course of a year tell their holder. */
@Configuration(proxyBeanMethods = false)
class ToldAttachments {

    @Bean
    PersonalData attachmentData() {
        return PersonalData.of(
                new Told("attachment.request", "Tes changements d’établissement", """
                        select year as "année de rentrée", from_name as "de", to_name as "vers", track as "filière",
                               diploma as "diplôme", asked_by as "demandé par", state as "état", reason as "motif",
                               asked_at as "demandé le", since as "depuis le"
                        from attachment.request where holder_id = :holder order by asked_at
                        """),
                new Told("attachment.correction", "Les corrections de ton inscription", """
                        select year as "année de rentrée", uai as "établissement", from_track as "ancienne filière",
                               from_diploma as "ancien diplôme", to_track as "filière", to_diploma as "diplôme", at as "le"
                        from attachment.correction where holder_id = :holder order by at
                        """));
    }

    @Bean
    PersonalErasure attachmentErasure() {
        return PersonalErasure.of()
                .keeping(
                        new Kept("attachment.request", "what establishments answered of, on identifiers alone"),
                        new Kept("attachment.correction", "it justifies the amounts that the Region has granted"))
                .waitingFor(new Wait("""
                        exists (select from attachment.request where holder_id = :holder and state = 'PENDING')
                        """, "attachment"));
    }
}
