package fr.passregion.institution;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.shared.Uai;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those who work at an establishment's desk. */
@Component
class StaffAtStake implements AtStake {

    private final Accounts accounts;

    StaffAtStake(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Number at(Uai uai) {
        var staff = Stream.of(Role.INSTITUTION, Role.TEACHER)
                .flatMap(role -> accounts.emailsOf(new Grant(role, uai.value())).stream())
                .distinct();
        return new Number("staff", (int) staff.count());
    }
}
