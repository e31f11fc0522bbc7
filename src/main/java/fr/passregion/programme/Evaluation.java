package fr.passregion.programme;

import fr.passregion.programme.Trace.Outcome;
import fr.passregion.programme.Trace.Step;
import fr.passregion.shared.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One benefit looked at for one enrolment. */
record Evaluation(Programme programme, EnrolledAs enrolled, Benefit benefit) {

    Right right() {
        var unmet = benefit.conditions().stream()
                .filter(condition -> !condition.criteria().match(enrolled, level()))
                .findFirst();
        var amountRule = amountRule();
        if (unmet.isPresent()) return refused(unmet.get().otherwise(), conditionSteps());
        if (amountRule.isEmpty()) return refused(null, with(conditionSteps(), noAmount()));
        return granted(amountRule.get());
    }

    private Right granted(AmountRule rule) {
        var steps = new ArrayList<>(conditionSteps());
        steps.add(amountStep(rule));
        doubling().ifPresent(doubling -> steps.add(doublingStep(doubling)));
        steps.add(loadingStep());
        var amount = doubled(rule.amount());
        return right(Right.Decision.GRANTED, amount, isDueNow(), null, steps);
    }

    private Right refused(@Nullable String notice, List<Step> steps) {
        return right(Right.Decision.NOT_GRANTED, Amount.none(benefit.unit()), false, notice, steps);
    }

    private Right right(
            Right.Decision decision, Amount amount, boolean due, @Nullable String notice, List<Step> steps) {
        var unlimited = benefit.unlimited() && decision == Right.Decision.GRANTED;
        return new Right(benefit.code(), decision, amount, unlimited, due, benefit.expiry(), notice, new Trace(steps));
    }

    private boolean isDueNow() {
        return switch (benefit.loading()) {
            case ENROLMENT -> true;
            case VALIDATION -> enrolled.equipmentValidated();
            case MISSION, REQUEST, ACTIVATION -> false;
        };
    }

    /** A diploma that the programme names says its level better than a track which welcomes several. */
    private Level level() {
        return diploma()
                .map(Diploma::level)
                .orElseGet(() -> programme.track(enrolled.track()).level());
    }

    private Optional<Diploma> diploma() {
        return Optional.ofNullable(enrolled.diploma()).flatMap(programme::findDiploma);
    }

    private Optional<AmountRule> amountRule() {
        return benefit.amounts().stream()
                .filter(rule -> rule.criteria().match(enrolled, level()))
                .findFirst();
    }

    private Optional<Doubling> doubling() {
        return benefit.doubling().filter(doubling -> enrolled.doubled().contains(benefit.code()));
    }

    private Amount doubled(Amount amount) {
        return doubling()
                .map(doubling -> new Amount(amount.unit(), Math.multiplyExact(amount.quantity(), doubling.factor())))
                .orElse(amount);
    }

    private List<Step> conditionSteps() {
        return benefit.conditions().stream().map(this::conditionStep).toList();
    }

    private Step conditionStep(Condition condition) {
        var outcome = condition.criteria().match(enrolled, level()) ? Outcome.MET : Outcome.UNMET;
        return new Step(condition.rule(), outcome, whatWasFound(), condition.source(), condition.assumption());
    }

    private Step amountStep(AmountRule rule) {
        var amount = benefit.unlimited() ? benefit.counted().one() : benefit.inWords(rule.amount());
        return new Step("Montant de l’année", Outcome.MET, amount, rule.source(), rule.assumption());
    }

    private Step noAmount() {
        return new Step("Un montant est prévu pour cette formation", Outcome.UNMET, whatWasFound(), null, false);
    }

    private Step doublingStep(Doubling doubling) {
        return new Step(
                "Doublement accordé",
                Outcome.NOTED,
                "Montant multiplié par " + doubling.factor(),
                doubling.source(),
                false);
    }

    private Step loadingStep() {
        return new Step("Chargement", Outcome.NOTED, whenLoaded(), null, false);
    }

    private String whenLoaded() {
        return switch (benefit.loading()) {
            case ENROLMENT -> "Dès que l’établissement valide l’inscription";
            case VALIDATION ->
                enrolled.equipmentValidated()
                        ? "L’établissement a validé la demande d’équipement"
                        : "En attente\u00a0: l’établissement doit valider la demande d’équipement";
            case MISSION -> "Après une mission d’engagement terminée";
            case REQUEST -> "Sur demande, depuis «\u00a0mon compte\u00a0»";
            case ACTIVATION -> "À activer depuis «\u00a0mon compte\u00a0»";
        };
    }

    private String whatWasFound() {
        var found = new ArrayList<String>();
        found.add("filière " + enrolled.track() + " (" + level().label() + ")");
        found.add("département " + enrolled.department());
        diploma().ifPresent(diploma -> found.add(diploma.label()));
        return String.join(", ", found);
    }

    private static List<Step> with(List<Step> steps, Step last) {
        var all = new ArrayList<>(steps);
        all.add(last);
        return all;
    }
}
