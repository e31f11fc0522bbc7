package fr.passregion.replacement;

import fr.passregion.card.Card;
import fr.passregion.card.CardBatches;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Refusal;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.replacement.Remake.Reason;
import fr.passregion.replacement.Replacements.Declaration;
import fr.passregion.replacement.Replacements.Declared;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.DebitOrder;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.Wallets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The words in which tests speak of a pupil's lost card. */
public record LostCard(BeanFactory beans, Card card) {

    static final Money FEE = Money.euros(5);

    /** A pupil with every benefit of a first year in a lycée of Lyon, and a card that works. */
    public static LostCard ofAPupil(BeanFactory beans) {
        return new LostCard(beans, new Scene(beans).pupil());
    }

    public HolderId holder() {
        return card.holder();
    }

    public Declared declare(@Nullable BenefitCode payer) {
        return bean(Replacements.class)
                .declare(new Declaration(holder(), card.id(), Reason.LOST, payer, "Perdue dans le bus"));
    }

    public Remake declared(@Nullable BenefitCode payer) {
        return switch (declare(payer)) {
            case Declared.Done done -> done.remake();
            case Declared.ChoosePayer choose -> throw new AssertionError(choose);
            case Declared.NoSuchCard none -> throw new AssertionError(none);
        };
    }

    /** Everything in euros is spent, but for this much of each. */
    public void spendAllBut(Money left) {
        for (var held : bean(Entitlements.class).of(holder(), new Scene(beans).today())) {
            if (held.unit() != Unit.EUR || !held.available().covers(Amount.of(left))) continue;
            var rest = held.available().minus(Amount.of(left));
            if (!rest.isZero())
                bean(Wallets.class)
                        .debit(new DebitOrder(
                                held.allotment(),
                                new Payee("librairie"),
                                rest,
                                new Cause("redemption", UUID.randomUUID().toString())));
        }
    }

    /** The cards that wait leave for the card maker. */
    public void produce() {
        bean(CardBatches.class).produce();
    }

    public CardStatus status() {
        return bean(Cards.class).find(card.id()).orElseThrow().status();
    }

    public Card live() {
        return bean(Cards.class).liveOf(holder()).orElseThrow();
    }

    public HeldBenefit held(BenefitCode benefit) {
        return bean(Entitlements.class)
                .of(holder(), benefit, new Scene(beans).today())
                .orElseThrow();
    }

    public DebitOutcome debitByNumber(Card shown, Counter counter) {
        return debit(new ShownCard.Typed(shown.number().digits(), Scene.BIRTH_DATE), counter);
    }

    public DebitOutcome debitByCode(String code, Counter counter) {
        return debit(new ShownCard.Scanned(code), counter);
    }

    private DebitOutcome debit(ShownCard shown, Counter counter) {
        return bean(Till.class)
                .debit(new DebitRequest(counter, shown, Scene.BOOKS, Money.euros(1), null, null, null, null));
    }

    static DebitOutcome blocked() {
        return new DebitOutcome.Refused(new Refusal.CardBlocked());
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
