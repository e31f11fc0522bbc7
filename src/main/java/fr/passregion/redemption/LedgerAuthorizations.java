package fr.passregion.redemption;

import fr.passregion.redemption.Authorization.Standing;
import fr.passregion.redemption.Authorization.Status;
import fr.passregion.redemption.AuthorizationOutcome.Refused;
import fr.passregion.redemption.AuthorizationOutcome.Stands;
import fr.passregion.redemption.AuthorizationOutcome.Unfit;
import fr.passregion.redemption.TillDecisions.Act;
import fr.passregion.wallet.CancelOutcome;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.Hold;
import fr.passregion.wallet.HoldOrder;
import fr.passregion.wallet.HoldOutcome;
import fr.passregion.wallet.Holds;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authorizations before the ledger: decided on the same facts as debits, and locked in the same order. */
@Component
class LedgerAuthorizations implements Authorizations {

    private final Rounds rounds;
    private final Holds holds;
    private final Captures captures;
    private final StoredAuthorizations authorizations;
    private final Clock clock;

    LedgerAuthorizations(
            Rounds rounds, Holds holds, Captures captures, StoredAuthorizations authorizations, Clock clock) {
        this.rounds = rounds;
        this.holds = holds;
        this.captures = captures;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AuthorizationOutcome place(AuthorizationRequest request) {
        var round = rounds.open(List.of(request.sale()));
        var outcome = switch (round.promise(request.sale())) {
            case Decision.Refused refused -> new Refused(refused.refusal());
            case Decision.Unfit unfit -> new Unfit(unfit.flaw());
            case Decision.Agreed agreed -> hold(request, agreed.sale(), round.facts());
        };
        rounds.close(round);
        return outcome;
    }

    private Stands hold(AuthorizationRequest request, Sale sale, Facts facts) {
        var id = AuthorizationId.random();
        var order = new HoldOrder(
                sale.held().allotment(),
                sale.payee(),
                sale.terms().taken(),
                request.life(),
                new Cause("authorization", id.value()));
        var held = switch (holds.place(order)) {
            case HoldOutcome.Held done -> done;
            case HoldOutcome.Refused refused ->
                throw new IllegalStateException("Locked, agreed and yet refused: " + refused);
        };
        var authorization = authorization(id, sale, facts, held);
        authorizations.add(authorization, request);
        return new Stands(new Standing(authorization, Status.HELD, null));
    }

    private static Authorization authorization(AuthorizationId id, Sale sale, Facts facts, HoldOutcome.Held held) {
        var hold = held.hold();
        var terms = sale.terms();
        var allotment = facts.rights().take(sale.purse(), sale.held(), terms.taken());
        return new Authorization(
                id,
                hold.id(),
                sale.bearer().id(),
                sale.place().partner(),
                sale.place().id(),
                sale.held().benefit(),
                allotment.year(),
                terms.taken(),
                terms.price(),
                terms.holderPays(),
                terms.reimbursable(),
                allotment.unlimited() ? null : held.availableAfter(),
                hold.placedAt(),
                hold.expiresAt(),
                sale.request().reference(),
                sale.request().counter().test());
    }

    @Override
    @Transactional
    public Optional<DebitOutcome> capture(CaptureRequest request) {
        return authorizations
                .find(request.counter(), request.authorization())
                .map(authorization -> captures.capture(request, authorization));
    }

    @Override
    @Transactional
    public Optional<AuthorizationOutcome> cancel(Counter counter, AuthorizationId id) {
        return authorizations.find(counter, id).map(authorization -> {
            var outcome = switch (holds.cancel(authorization.hold())) {
                case CancelOutcome.Cancelled done -> new Stands(new Standing(authorization, Status.CANCELLED, null));
                case CancelOutcome.Ended ended -> new Refused(Captures.refusal(ended.manner()));
            };
            captures.record(Act.CANCELLATION, authorization, refusalOf(outcome), "cancelled");
            return outcome;
        });
    }

    private static @Nullable Refusal refusalOf(AuthorizationOutcome outcome) {
        return outcome instanceof Refused refused ? refused.refusal() : null;
    }

    @Override
    public Optional<Standing> find(Counter counter, AuthorizationId id) {
        return authorizations.find(counter, id).map(this::standing);
    }

    @Override
    public Optional<Standing> askedUnder(Counter counter, String caller, String key) {
        return authorizations.askedUnder(caller, key).flatMap(id -> find(counter, id));
    }

    private Standing standing(Authorization authorization) {
        var hold = holds.find(authorization.hold()).orElseThrow();
        var redemption = authorizations.redemptionOf(authorization.id()).orElse(null);
        return new Standing(authorization, status(hold), redemption);
    }

    private Status status(Hold hold) {
        var ended = hold.endedBy(clock.instant());
        if (ended == null) return Status.HELD;
        return switch (ended) {
            case CAPTURED -> Status.CAPTURED;
            case CANCELLED -> Status.CANCELLED;
            case EXPIRED -> Status.EXPIRED;
        };
    }
}
