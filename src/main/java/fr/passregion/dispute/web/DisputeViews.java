package fr.passregion.dispute.web;

import fr.passregion.dispute.Dispute;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.Speech;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a dispute in words, beside the use it is about. */
@Component
class DisputeViews {

    private final Redemptions redemptions;
    private final Partners partners;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    DisputeViews(
            Redemptions redemptions, Partners partners, Programmes programmes, MessageSource messages, Clock clock) {
        this.redemptions = redemptions;
        this.partners = partners;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /** As partners and agents read them: in French. */
    List<DisputeView> all(List<Dispute> disputes) {
        return disputes.stream().map(this::of).toList();
    }

    DisputeView of(Dispute dispute) {
        return of(dispute, Locale.FRANCE);
    }

    DisputeView of(Dispute dispute, Locale language) {
        return new In(speech(language)).view(dispute);
    }

    UseInWords use(Redemption use, Locale language) {
        return new In(speech(language)).use(use);
    }

    Speech speech(Locale language) {
        return new Speech(messages, language);
    }

    /** A dispute and its use in the words of one language. */
    private final class In {

        private final Speech say;

        In(Speech say) {
            this.say = say;
        }

        private UseInWords use(Redemption use) {
            var benefit = programmes.of(use.year()).benefit(use.benefit());
            var place = partners.pointOfSale(use.pointOfSale())
                    .map(PointOfSale::name)
                    .orElseGet(() -> say.text("dispute.somewhere"));
            return new UseInWords(
                    use.receipt(),
                    place,
                    say.benefit(benefit.code(), benefit.label()),
                    moment(use.bookedAt()),
                    say.amount(use.debited(), benefit.code(), benefit.inWords(use.debited())));
        }

        private DisputeView view(Dispute dispute) {
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
                    say.text("dispute.reason." + dispute.reason()),
                    dispute.words(),
                    turn,
                    deadline(dispute, turn),
                    dispute.held(),
                    answer != null,
                    answer == null ? null : say.text("dispute.position." + answer.position()),
                    answer == null ? null : answer.words(),
                    decision == null ? null : say.text("dispute.ended." + decision.outcome()),
                    decision == null ? null : decision.why(),
                    new DisputeMoments(say, this::moment).of(dispute, turn));
        }

        private String deadline(Dispute dispute, Dispute.Turn turn) {
            return moment(
                    turn == Dispute.Turn.PARTNER
                            ? dispute.deadlines().answerBy()
                            : dispute.deadlines().decideBy());
        }

        private String moment(@Nullable Instant at) {
            return at == null ? "" : say.moment(at.atZone(clock.getZone()));
        }
    }
}
