package fr.passregion.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.card.Remakes.WaitsFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads a remade card from its first state to the one that is wanted, by legal moves alone, and does to it all that can be done. */
record CardLife(
        Cards cards,
        Remakes remakes,
        CardBatches batches,
        TransactionTemplate transaction,
        JdbcClient database,
        SchoolDesk school) {

    /** What somebody does; the name says who. */
    enum Act {
        HOLDER_DECLARES_IT_LOST,
        HOLDER_FINDS_THE_FORMER_ONE,
        HOLDER_FINDS_IT_AGAIN,
        FEE_IS_SETTLED,
        BATCH_LEAVES,
        MAKER_SAYS_MADE,
        MAKER_SAYS_SENT,
        MAKER_SAYS_REJECTED,
        HELPDESK_OPPOSES_IT,
        OTHER_ESTABLISHMENT_ATTACHES,
        SCHOOL_RECEIVES_IT,
        SCHOOL_MISSES_IT,
        SCHOOL_HANDS_IT_OVER,
        REGION_REMAKES_A_MISSING_ONE
    }

    /** A card of somebody whose first one is lost. */
    Card in(CardStatus wanted, EnrolledPeople people) {
        var first = cards.liveOf(people.enrolled()).orElseThrow();
        batches.produce();
        say("expediee", first);
        var card = transaction.execute(
                status -> remakes.begin(now(first), WaitsFor.ITS_FEE).orElseThrow());
        if (wanted == CardStatus.AWAITING_FEE) return card;
        doTo(card, Act.FEE_IS_SETTLED);
        if (wanted == CardStatus.REQUESTED) return now(card);
        doTo(card, Act.BATCH_LEAVES);
        cards.block(
                now(first), "its replacement has left"); // what the module of replacements does in that same instant
        if (wanted == CardStatus.IN_PRODUCTION) return now(card);
        doTo(card, Act.MAKER_SAYS_SENT);
        if (wanted == CardStatus.ACTIVE) return now(card);
        doTo(card, wanted == CardStatus.FROZEN ? Act.HOLDER_DECLARES_IT_LOST : Act.HELPDESK_OPPOSES_IT);
        return now(card);
    }

    /** The state it is in afterwards. */
    CardStatus doTo(Card seen, Act act) {
        var card = now(seen);
        switch (act) {
            case HOLDER_DECLARES_IT_LOST -> inOne(() -> remakes.begin(card, WaitsFor.THE_NEXT_BATCH));
            case HOLDER_FINDS_THE_FORMER_ONE ->
                inOne(() -> remakes.undo(card, remakes.replacedBy(card).orElseThrow()));
            case HOLDER_FINDS_IT_AGAIN ->
                inOne(() -> remakes.replacementOf(card).ifPresent(other -> remakes.undo(other, card)));
            case FEE_IS_SETTLED -> inOne(() -> remakes.settleFee(card));
            case BATCH_LEAVES -> batches.produce();
            case MAKER_SAYS_MADE -> say("produite", card);
            case MAKER_SAYS_SENT -> say("expediee", card);
            case MAKER_SAYS_REJECTED -> say("rejetee", card);
            case HELPDESK_OPPOSES_IT -> cards.block(card, "defective");
            case OTHER_ESTABLISHMENT_ATTACHES -> inOne(() -> remakes.anew(card.holder(), "attached"));
            case SCHOOL_RECEIVES_IT -> school.receives(card);
            case SCHOOL_MISSES_IT -> school.misses(card);
            case SCHOOL_HANDS_IT_OVER -> school.handsOver(card);
            case REGION_REMAKES_A_MISSING_ONE -> school.isToldToRemake(card);
        }
        return now(card).status();
    }

    private void inOne(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private Card now(Card seen) {
        return cards.find(seen.id()).orElseThrow();
    }

    /** Of its latest batch, or of one that it never was in. */
    private void say(String result, Card card) {
        var batch = database.sql("select coalesce(max(batch), 1) from card.batch_line where card_id = ?")
                .param(card.id())
                .query(Integer.class)
                .single();
        var line = "%d;%s;%s;illisible;".formatted(batch, card.number().digits(), result);
        batches.takeIn(("numero_lot;numero_carte;resultat;motif;suivi\n" + line + "\n").getBytes(UTF_8));
    }
}
