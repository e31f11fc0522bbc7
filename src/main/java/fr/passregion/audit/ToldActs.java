package fr.passregion.audit;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was done to a holder’s data, and when: who did it stays in the trail. */
@Configuration(proxyBeanMethods = false)
class ToldActs {

    @Bean
    PersonalData actData() {
        return PersonalData.of(new Told("audit.entry", "Ce qui a été fait sur tes données", """
                        select at as "le", act as "acte" from audit.entry
                        where subject in ('holder:' || :holder, 'account:' || :account) order by at
                        """));
    }
}
