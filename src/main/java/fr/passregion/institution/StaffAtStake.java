package fr.passregion.institution;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.shared.Uai;
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
        return new Number(
                "staff",
                accounts.emailsOf(new Grant(Role.INSTITUTION, uai.value())).size());
    }
}
