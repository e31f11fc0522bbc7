package fr.passregion.support;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Elsewhere;
import fr.passregion.shared.RetentionPeriods;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was written to the helpdesk and answered: its notes to itself stay there. */
@Configuration(proxyBeanMethods = false)
class ToldInquiries {

    @Bean
    PersonalData inquiryData() {
        return PersonalData.of(new Told("support.inquiry", "Tes échanges avec l’assistance", """
                        select i.number as "numéro", i.topic as "sujet", s.author as "de",
                               s.text as "texte", s.at as "le"
                        from support.inquiry i join support.said s on s.inquiry = i.number
                        where i.holder_id = :holder and s.author <> 'NOTE' order by s.at
                        """));
    }

    @Bean
    PersonalErasure inquiryErasure() {
        return PersonalErasure.of(new Erased("support.inquiry", """
                        delete from support.inquiry
                        where holder_id = :holder or (lower(email) = lower(:email) and state <> 'TO_ANSWER')
                        """));
    }

    @Bean
    PersonalRetention inquiryRetention(RetentionPeriods periods) {
        return PersonalRetention.of()
                .besides(new Elsewhere("Une demande à l’assistance, une fois close", periods.inquiries()));
    }
}
