package fr.passregion.notification;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.DisputeAnswered;
import fr.passregion.dispute.DisputeDecided;
import fr.passregion.dispute.DisputeOpened;
import fr.passregion.dispute.DisputeOutcome;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the three sides of a dispute are told: by its receipt, never where nor for what (ACC-06). */
@Component
class DisputeMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Accounts accounts;
    private final Clock clock;

    DisputeMails(Outbox outbox, Letters letters, Holders holders, Accounts accounts, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(DisputeOpened opened) {
        var dispute = opened.dispute();
        var deadlines = dispute.deadlines();
        toHolder(
                dispute,
                "dispute.opened",
                dispute.receipt(),
                moment(deadlines.answerBy()),
                moment(deadlines.decideBy()));
        toPartner(dispute, "dispute.toAnswer", dispute.receipt(), moment(deadlines.answerBy()));
        toAgents(
                dispute,
                "dispute.begun",
                dispute.receipt(),
                moment(deadlines.answerBy()),
                moment(deadlines.decideBy()));
    }

    @EventListener
    void on(DisputeAnswered answered) {
        var dispute = answered.dispute();
        toHolder(
                dispute,
                "dispute.answered",
                dispute.receipt(),
                moment(dispute.deadlines().decideBy()));
        toAgents(
                dispute,
                "dispute.toDecide",
                dispute.receipt(),
                moment(dispute.deadlines().decideBy()));
    }

    @EventListener
    void on(DisputeDecided decided) {
        var dispute = decided.dispute();
        var decision = Objects.requireNonNull(dispute.decision());
        var ending = decision.outcome() == DisputeOutcome.UPHELD ? "upheld" : "rejected";
        toHolder(dispute, "dispute." + ending, dispute.receipt());
        toPartner(dispute, "dispute." + ending + ".partner", dispute.receipt());
    }

    private void toHolder(Dispute dispute, String kind, Object... values) {
        var holder = holders.find(dispute.holder()).orElseThrow();
        var path = "/mon-compte/recus/" + dispute.receipt() + "/contestation";
        var letter = letters.to(holder).withLink(kind, path, values);
        outbox.write(kind + ":" + dispute.receipt(), holder.contact().email(), letter);
    }

    private void toPartner(Dispute dispute, String kind, Object... values) {
        var path = "/partenaire/contestations/" + dispute.receipt();
        to(new Grant(Role.PARTNER_MANAGER, dispute.partner().toString()), path, dispute, kind, values);
    }

    private void toAgents(Dispute dispute, String kind, Object... values) {
        var path = "/region/contestations/" + dispute.receipt();
        to(new Grant(Role.FINANCE_PREPARER, null), path, dispute, kind, values);
    }

    private void to(Grant grant, String path, Dispute dispute, String kind, Object... values) {
        var letter = letters.toStaff().withLink(kind, path, values);
        for (var email : accounts.emailsOf(grant)) {
            outbox.write(kind + ":" + dispute.receipt() + ":" + email, email, letter);
        }
    }

    private ZonedDateTime moment(Instant at) {
        return at.atZone(clock.getZone());
    }
}
