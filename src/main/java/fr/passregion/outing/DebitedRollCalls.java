package fr.passregion.outing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.passregion.holder.Holders;
import fr.passregion.outing.ClassOuting.Pupil;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.GroupDebitOutcome;
import fr.passregion.redemption.GroupDebitOutcome.LineResult;
import fr.passregion.redemption.GroupDebitRequest;
import fr.passregion.redemption.GroupDebits;
import fr.passregion.redemption.Outing;
import fr.passregion.redemption.Outings;
import fr.passregion.redemption.Outings.NewOuting;
import fr.passregion.redemption.Sentences;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the roll at a till. The list goes to the money side with the first operation of the day, when nobody may decline any
 * more: whoever declined is unknown there, to pages and to partners’ software alike.
 */
@Component
class DebitedRollCalls implements RollCalls {

    private static final int DAYS_SHOWN = 31;
    private static final int DONE = 200;
    private static final int REFUSED = 409;

    private final OutingRows rows;
    private final Outings money;
    private final GroupDebits debits;
    private final AnsweredRequests requests;
    private final Sentences sentences;
    private final Holders holders;
    private final Programmes programmes;
    private final Clock clock;

    DebitedRollCalls(
            OutingRows rows,
            Outings money,
            GroupDebits debits,
            AnsweredRequests requests,
            Sentences sentences,
            Holders holders,
            Programmes programmes,
            Clock clock) {
        this.rows = rows;
        this.money = money;
        this.debits = debits;
        this.requests = requests;
        this.sentences = sentences;
        this.holders = holders;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public List<ClassOuting> at(Collection<PointOfSaleId> places) {
        return rows.at(places, today().minusDays(DAYS_SHOWN));
    }

    @Override
    public Optional<Roll> call(Collection<PointOfSaleId> places, UUID outing) {
        return rows.find(outing)
                .filter(found -> places.contains(found.plan().place()))
                .map(this::roll);
    }

    private Roll roll(ClassOuting outing) {
        var debited = money(outing)
                .map(found -> found.participants().stream()
                        .filter(one -> one.redemption() != null)
                        .collect(toMap(Outing.Participant::holder, Outing.Participant::redemption)))
                .orElse(Map.of());
        var called = outing.coming().stream()
                .map(pupil -> new Called(pupil.id(), name(pupil.holder()), debited.get(pupil.holder())))
                .sorted(Comparator.comparing(Called::name).thenComparing(Called::pupil))
                .toList();
        return new Roll(outing, called, outing.mayBeDebitedOn(today()), isPriced(outing));
    }

    /** Enough to call somebody: the till need not know more. */
    private String name(HolderId id) {
        return holders.find(id)
                .map(holder -> holder.firstName() + " " + holder.lastName().substring(0, 1) + ".")
                .orElse("—");
    }

    private boolean isPriced(ClassOuting outing) {
        return programmes
                .inForce(outing.plan().day())
                .findBenefit(outing.plan().benefit())
                .map(Benefit::unit)
                .filter(Unit.EUR::equals)
                .isPresent();
    }

    private Optional<Outing> money(ClassOuting outing) {
        return Optional.ofNullable(outing.debits()).flatMap(id -> money.find(counter(outing), id));
    }

    private static Counter counter(ClassOuting outing) {
        return new Counter(outing.plan().place(), false);
    }

    @Override
    @Transactional
    public Optional<Verdict> debit(Collection<PointOfSaleId> places, Asked asked) {
        if (call(places, asked.outing()).isEmpty()) return Optional.empty();
        var request = new AnsweredRequests.Request("page:" + asked.cashier(), asked.key(), "outing " + asked.outing());
        return Optional.of(
                switch (requests.onceInTurn(request, () -> answer(asked))) {
                    case AnsweredRequests.Result.Done done -> verdict(done.answer());
                    case AnsweredRequests.Result.Replayed again -> verdict(again.answer());
                    case AnsweredRequests.Result.KeyReused other -> tryAgain();
                    case AnsweredRequests.Result.InProgress busy -> tryAgain();
                });
    }

    private static Verdict tryAgain() {
        return new Verdict.Refused("Cette page a déjà servi. Relisez la liste, puis recommencez.");
    }

    private Answer answer(Asked asked) {
        var outing = rows.lock(asked.outing()).orElseThrow();
        if (!outing.mayBeDebitedOn(today())) return refused("La sortie n’a pas lieu aujourd’hui, ou elle est annulée.");
        if (isPriced(outing) && asked.price() == null) return refused("Indiquez le prix d’une place.");
        if (outing.coming().isEmpty()) return refused("Personne ne vient à cette sortie.");
        var list = money(outing).orElseGet(() -> handOver(outing));
        return answer(outing, list, asked);
    }

    private Outing handOver(ClassOuting outing) {
        var plan = outing.plan();
        var pupils = outing.coming().stream().map(Pupil::holder).collect(Collectors.toSet());
        var list = money.plan(
                new NewOuting(outing.institution(), plan.place(), plan.benefit(), plan.day(), false, pupils));
        rows.handOver(outing.id(), list.id());
        return list;
    }

    private Answer answer(ClassOuting outing, Outing list, Asked asked) {
        var present = outing.coming().stream()
                .filter(pupil -> asked.present().contains(pupil.id()))
                .map(Pupil::holder)
                .collect(Collectors.toSet());
        var lines = list.participants().stream()
                .filter(one -> one.redemption() == null)
                .map(one -> new GroupDebitRequest.Line(one.id(), present.contains(one.holder())))
                .toList();
        var request = new GroupDebitRequest(counter(outing), list.id(), lines, isPriced(outing) ? asked.price() : null);
        return switch (debits.debit(request).orElseThrow()) {
            case GroupDebitOutcome.Done done -> {
                rows.held(outing.id());
                yield new Answer(DONE, refusals(outing, list, done), null, true);
            }
            case GroupDebitOutcome.Refused whole -> refused(sentences.detail(whole.refusal(), Locale.FRANCE));
            case GroupDebitOutcome.Unfit unfit -> refused("Ce prix ne convient pas.");
        };
    }

    /** One line a refusal: the pupil’s id, then the sentence. */
    private String refusals(ClassOuting outing, Outing list, GroupDebitOutcome.Done done) {
        return done.lines().stream()
                .filter(LineResult.Refused.class::isInstance)
                .map(LineResult.Refused.class::cast)
                .map(line -> pupil(outing, list, line) + " " + sentences.detail(line.refusal(), Locale.FRANCE))
                .collect(joining("\n"));
    }

    private static UUID pupil(ClassOuting outing, Outing list, LineResult.Refused line) {
        return list.participant(line.participant())
                .flatMap(one -> outing.pupil(one.holder()))
                .map(Pupil::id)
                .orElseThrow();
    }

    private static Answer refused(String why) {
        return new Answer(REFUSED, why, null, false);
    }

    private static Verdict verdict(Answer answer) {
        if (answer.status() != DONE) return new Verdict.Refused(answer.body());
        return new Verdict.Done(answer.body()
                .lines()
                .map(line -> line.split(" ", 2))
                .collect(toMap(line -> UUID.fromString(line[0]), line -> line[1])));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
