package fr.passregion.dispute.web;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.DisputePosition;
import fr.passregion.dispute.DisputeReason;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.French;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a dispute in words, beside the use it is about. */
@Component
class DisputeViews {

    private final Redemptions redemptions;
    private final Partners partners;
    private final Programmes programmes;
    private final Clock clock;

    DisputeViews(Redemptions redemptions, Partners partners, Programmes programmes, Clock clock) {
        this.redemptions = redemptions;
        this.partners = partners;
        this.programmes = programmes;
        this.clock = clock;
    }

    UseInWords use(Redemption use) {
        var benefit = programmes.of(use.year()).benefit(use.benefit());
        var place =
                partners.pointOfSale(use.pointOfSale()).map(PointOfSale::name).orElse("Partenaire");
        return new UseInWords(
                use.receipt(), place, benefit.label(), moment(use.bookedAt()), benefit.inWords(use.debited()));
    }

    List<DisputeView> all(List<Dispute> disputes) {
        return disputes.stream().map(this::of).toList();
    }

    DisputeView of(Dispute dispute) {
        var use = use(redemptions.find(dispute.use()).orElseThrow());
        var turn = dispute.turn(clock.instant());
        var answer = dispute.answer();
        var decision = dispute.decision();
        return new DisputeView(
                dispute.receipt(),
                use.place(),
                use.benefit(),
                use.when(),
                use.amount(),
                inWords(dispute.reason()),
                dispute.words(),
                turn,
                deadline(dispute, turn),
                dispute.held(),
                answer != null,
                answer == null ? null : inWords(answer.position()),
                answer == null ? null : answer.words(),
                decision == null ? null : DisputeMoments.ending(decision.outcome()),
                decision == null ? null : decision.why(),
                DisputeMoments.of(dispute, turn, this::moment));
    }

    static String inWords(DisputeReason reason) {
        return switch (reason) {
            case NOT_ME -> "Ce n’était pas moi";
            case WRONG_AMOUNT -> "Le montant n’est pas le bon";
            case TWICE -> "C’est compté deux fois";
            case NOT_RECEIVED -> "Je n’ai rien reçu pour cela";
        };
    }

    static String inWords(DisputePosition position) {
        return switch (position) {
            case MISTAKE -> "Le partenaire reconnaît une erreur";
            case MAINTAINED -> "Le partenaire maintient l’opération";
        };
    }

    private String deadline(Dispute dispute, Dispute.Turn turn) {
        return moment(
                turn == Dispute.Turn.PARTNER
                        ? dispute.deadlines().answerBy()
                        : dispute.deadlines().decideBy());
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : French.moment(at.atZone(clock.getZone()));
    }
}
