package fr.passregion.notification;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.CardNumber;
import fr.passregion.card.Cards;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Uses and refunds are e-mailed to whoever wishes it, and to nobody else. */
@PassRegionTest
@Covers({"BEN-09", "NOT-01"})
class UseMailsTests {

    private final ApplicationContext beans;
    private final MockMvc mvc;
    private final UseMails mails;
    private final UseLetters letters;
    private final JdbcClient database;

    UseMailsTests(ApplicationContext beans, MockMvc mvc, UseMails mails, UseLetters letters, JdbcClient database) {
        this.beans = beans;
        this.mvc = mvc;
        this.mails = mails;
        this.letters = letters;
        this.database = database;
    }

    @Test
    void nobodyIsMailedUntilTheyWishIt() {
        var debit = debit(pupil());
        letters.writeAll();
        assertThat(mails.areWishedBy(debit.holder())).isFalse();
        assertThat(mailsTo(debit.holder())).isEmpty();
    }

    @Test
    void aUseAndItsRefundAreMailedOnceWithoutSayingWhereNorForWhat() {
        var pupil = pupil();
        mails.wish(holder(pupil), true);
        var debit = debit(pupil);
        refund(debit);

        letters.writeAll();
        letters.writeAll();

        var sent = mailsTo(debit.holder());
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).contains("12\u00a0€ sur ton Pass", debit.receipt());
        assertThat(sent.getLast()).contains("12\u00a0€ reviennent sur ton Pass");
        assertThat(sent).noneMatch(text -> text.contains("Sport") || text.contains("Petit Commerce"));
    }

    @Test
    void whoNoLongerWishesItIsNotMailed() {
        var pupil = pupil();
        mails.wish(holder(pupil), true);
        mails.wish(holder(pupil), false);
        var debit = debit(pupil);
        letters.writeAll();
        assertThat(mailsTo(debit.holder())).isEmpty();
    }

    @Test
    void theSwitchIsInTheAccount() throws Exception {
        var holder = holder(pupil());
        var me = signedInAs(Role.HOLDER, holder.toString());
        assertThat(history(holder)).contains("Recevoir un e-mail");

        mvc.perform(
                post("/mon-compte/e-mails").param("souhait", "true").with(me).with(csrf()));

        assertThat(mails.areWishedBy(holder)).isTrue();
        assertThat(history(holder)).contains("Ne plus recevoir ces e-mails");
        mvc.perform(
                post("/mon-compte/e-mails").param("souhait", "false").with(me).with(csrf()));
        assertThat(mails.areWishedBy(holder)).isFalse();
    }

    @Test
    void anotherNodesWishesAreLearnt() {
        var pupil = pupil();
        database.sql("insert into notification.wish values (?, true, now())")
                .param(holder(pupil).value())
                .update();
        beans.getBean(StoredUseMails.class).learn();
        var debit = debit(pupil);
        letters.writeAll();
        assertThat(mailsTo(debit.holder())).hasSize(1);
    }

    @Test
    void aPhoneThatRingsDoesNotMakeItsOwnerReadMails() {
        var pupil = pupil();
        database.sql("""
                        insert into notification.push_device (id, holder_id, name, endpoint, p256dh, auth, since)
                        values (gen_random_uuid(), ?, 'Chrome', 'https://push.invalid/' || gen_random_uuid(), ?, ?, now())
                        """)
                .params(List.of(holder(pupil).value(), FakeBrowser.create().open(), new byte[16]))
                .update();
        beans.getBean(StoredUseMails.class).learn();
        var debit = debit(pupil);
        refund(debit);
        assertThat(told(holder(pupil))).isEqualTo(2);
        assertThat(mailsTo(debit.holder())).isEmpty();
    }

    /** How many uses and refunds of theirs were noted to be told, or were put into words since: that goes on by itself. */
    private long told(HolderId holder) {
        return database.sql("""
                        select count(*) from (
                            select cause from notification.use_to_tell where holder_id = :holder
                            union
                            select p.cause from notification.push p
                              join notification.push_device d on d.id = p.device_id where d.holder_id = :holder) as told
                        """)
                .param("holder", holder.value())
                .query(Long.class)
                .single();
    }

    private String history(HolderId holder) throws Exception {
        return mvc.perform(get("/mon-compte/historique").with(signedInAs(Role.HOLDER, holder.toString())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ShownCard.Typed pupil() {
        return new ShownCard.Typed(new Scene(beans).pupil().number().digits(), BIRTH_DATE);
    }

    private HolderId holder(ShownCard.Typed card) {
        return beans.getBean(Cards.class)
                .byNumber(new CardNumber(card.number()))
                .orElseThrow()
                .holder();
    }

    private Redemption debit(ShownCard card) {
        var counter = new Counter(new Scene(beans).shop(SPORT).id(), false);
        var request = new DebitRequest(counter, card, SPORT, Money.euros(12), null, null, null, null);
        return ((DebitOutcome.Booked) beans.getBean(Till.class).debit(request)).redemption();
    }

    private void refund(Redemption debit) {
        beans.getBean(RefundDesk.class)
                .refund(new RefundRequest(
                        debit.id(), null, RefundReason.RETURNED, null, new RefundRequest.Author.Agent("agent")));
    }

    /** The texts written to them, uses before refunds. */
    private List<@Nullable String> mailsTo(HolderId holder) {
        beans.getBean(Sender.class).sendAllDue();
        var email = beans.getBean(Holders.class)
                .find(holder)
                .orElseThrow()
                .contact()
                .email();
        return database.sql("""
                        select text from notification.mailbox
                         where recipient = ? and subject in ('Ton Pass vient de servir', 'Une opération sur ton Pass est annulée')
                         order by subject""").param(email).query(String.class).list();
    }
}
