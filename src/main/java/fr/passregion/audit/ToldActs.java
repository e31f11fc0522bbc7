package fr.passregion.audit;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
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

    @Bean
    PersonalErasure actErasure() {
        return PersonalErasure.of()
                .keeping(new Kept(
                        "audit.entry",
                        "append-only and sealed each day: it proves who did what, on identifiers alone"));
    }
}
