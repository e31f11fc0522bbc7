package fr.passregion.redemption;

import fr.passregion.testing.PassRegionTest;
import org.springframework.context.ApplicationContext;

@PassRegionTest
class AloneDebitsTests extends KeyedDebitsContract {

    AloneDebitsTests(ApplicationContext beans) {
        super(beans);
    }

    @Override
    KeyedDebits debits() {
        return new AloneDebits(rounds());
    }
}
