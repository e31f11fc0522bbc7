package fr.passregion.holder;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Aged;
import fr.passregion.shared.RetentionPeriods;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a dossier tells its holder of itself. */
@Configuration(proxyBeanMethods = false)
class ToldDossiers {

    @Bean
    PersonalData dossierData() {
        return PersonalData.of(
                new Told("holder.holder", "Ton dossier", """
                        select case_number as "numéro de dossier", first_name as "prénom", last_name as "nom",
                               birth_date as "date de naissance", email as "e-mail", phone as "téléphone",
                               line1 as "adresse",
                               line2 as "complément", postcode as "code postal", town as "commune",
                               case language when 'en' then 'anglais' else 'français' end as "langue des e-mails",
                               registered_at as "créé le"
                        from holder.holder where id = :holder
                        """),
                new Told("holder.guardian", "Ton responsable légal", """
                        select name as "nom", email as "e-mail", phone as "téléphone"
                               from holder.guardian where holder_id = :holder
                        """),
                new Told("holder.enrolment", "Ta scolarité", """
                        select year as "année de rentrée", uai as "code de l’établissement",
                               institution_name as "établissement",
                               track as "filière", diploma as "diplôme", confirmed_at as "confirmée le"
                        from holder.enrolment where holder_id = :holder order by year
                        """),
                new Told("holder.photo", "Tes photos", """
                        select kept_at as "reçue le", approved_at as "acceptée le", encode(jpeg,
                               'base64') as "image JPEG en base64"
                        from holder.photo where holder_id = :holder order by kept_at
                        """),
                new Told("holder.birth_date_change", "Tes changements de date de naissance", """
                        select former as "avant", became as "après", changed_at as "le"
                        from holder.birth_date_change where holder_id = :holder order by changed_at
                        """),
                new Told("holder.photo_renewal", "Tes changements de photo", """
                        select state as "état", reason as "raison du refus", asked_at as "demandé le",
                               judged_at as "décidé le"
                        from holder.photo_renewal where holder_id = :holder order by asked_at
                        """));
    }

    /** The dossier stays as an empty cover, for what is kept under its identifier. */
    @Bean
    PersonalErasure dossierErasure(CaseNumbers numbers) {
        return PersonalErasure.of(
                whole("holder.photo_renewal"),
                whole("holder.photo"),
                whole("holder.guardian"),
                whole("holder.enrolment"),
                whole("holder.birth_date_change"),
                new Erased("holder.holder", """
                        update holder.holder
                        set case_number = :drawn, first_name = 'Dossier', last_name = 'effacé',
                            normalised_name = '', birth_date = date '1900-01-01',
                            email = :pseudonym || '@efface.invalid', phone = null,
                            line1 = 'Effacé', line2 = null, postcode = '00000', town = 'Effacé', language = 'fr'
                        where id = :holder
                        """, () -> numbers.draw().value()));
    }

    /** The newest photo stays, and the newest that was accepted. */
    @Bean
    PersonalRetention photoRetention(RetentionPeriods periods) {
        return PersonalRetention.of(
                new Aged(
                        "Un changement de photo, après la décision",
                        periods.formerPhotos(),
                        "holder.photo_renewal",
                        "judged_at < :before"),
                new Aged("Une photo qu’une autre a remplacée", periods.formerPhotos(), "holder.photo", """
                        kept_at < :before
                        and exists (select from holder.photo n where n.holder_id = photo.holder_id and n.kept_at > photo.kept_at
                                        and n.kept_at < :before)
                        and id is distinct from (select n.id from holder.photo n
                            where n.holder_id = photo.holder_id and n.approved_at is not null
                            order by n.approved_at desc, n.id limit 1)
                        and not exists (select from holder.photo_renewal r where r.photo_id = photo.id)
                        """));
    }

    private static Erased whole(String table) {
        return new Erased(table, "delete from " + table + " where holder_id = :holder");
    }
}
