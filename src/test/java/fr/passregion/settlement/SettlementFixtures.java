package fr.passregion.settlement;

import fr.passregion.partner.BankDetails;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.Money;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.springframework.beans.factory.BeanFactory;

/** Partners that have sold something at a real till, to pupils with real cards. */
public record SettlementFixtures(BeanFactory beans) {

    public PartnerId aShopThatSold(Money price) {
        var scene = new Scene(beans);
        var shop = scene.shop(Scene.BOOKS);
        partners()
                .setBankDetails(
                        shop.partner(),
                        new BankDetails(Iban.random(CountryCode.FR).toString(), "Librairie du Marché"));
        var card = new ShownCard.Typed(scene.pupil().number().digits(), Scene.BIRTH_DATE);
        var outcome = beans.getBean(Till.class)
                .debit(new DebitRequest(
                        new Counter(shop.id(), false), card, Scene.BOOKS, price, price, null, null, null));
        if (!(outcome instanceof DebitOutcome.Booked)) throw new AssertionError(outcome);
        return shop.partner();
    }

    public PartnerId aShopWithoutAccount() {
        return new Scene(beans).shop(Scene.BOOKS).partner();
    }

    public String ibanOf(PartnerId partner) {
        return partners().bankDetails(partner).orElseThrow().iban();
    }

    private Partners partners() {
        return beans.getBean(Partners.class);
    }
}
