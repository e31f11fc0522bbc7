package fr.passregion.settlement.web;

import static fr.passregion.settlement.StatementState.APPROVED;
import static fr.passregion.settlement.StatementState.CLAIMED;
import static fr.passregion.settlement.StatementState.IN_PAYMENT;
import static fr.passregion.settlement.StatementState.PAID;
import static fr.passregion.settlement.StatementState.RETURNED;
import static java.util.Comparator.naturalOrder;

import fr.passregion.settlement.PayTerms;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.PaymentResult;
import fr.passregion.settlement.Statement;
import fr.passregion.settlement.StatementState;
import fr.passregion.settlement.web.PartnerHome.Headline;
import fr.passregion.settlement.web.PartnerHome.Progress;
import fr.passregion.settlement.web.PartnerHome.Stage;
import fr.passregion.shared.Balance;
import fr.passregion.shared.French;
import fr.passregion.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Answers « combien vais-je toucher, et quand ? » from a partner’s statements, payments and unclaimed debits. */
record Headlines(
        List<Statement> statements, List<Payment> payments, Balance unclaimed, LocalDate today, PayTerms terms) {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE ", Locale.FRANCE);

    /** The money nearest to the partner comes first: on its way, sent back, claimed, to claim. */
    Headline headline() {
        if (!sum(APPROVED, IN_PAYMENT).isZero()) return onItsWay();
        if (!sum(RETURNED).isZero()) return sentBack();
        if (!sum(CLAIMED).isZero()) return claimed();
        if (!unclaimed.owed().isZero()) return toClaim();
        if (unclaimed.isNegative()) return toDeduct();
        return new Headline("Prochain virement", Money.ZERO, "Rien à vous verser pour l’instant.", null);
    }

    List<Stage> stages() {
        var stages = new ArrayList<Stage>();
        add(stages, "Viré", French.count(count(PAID), "relevé"), Progress.DONE, PAID);
        add(stages, "Approuvé par la Région", "la banque fait le virement", Progress.DONE, APPROVED, IN_PAYMENT);
        add(stages, "Renvoyé par la banque", "à virer de nouveau", Progress.STOPPED, RETURNED);
        add(stages, "Demandé", "la Région contrôle", Progress.UNDER_WAY, CLAIMED);
        stages.add(
                unclaimed.isNegative()
                        ? new Stage(
                                "À déduire",
                                "annulé après paiement, repris au prochain relevé",
                                unclaimed,
                                Progress.TO_CLAIM)
                        : new Stage("À demander", "pas encore sur un relevé", unclaimed, Progress.TO_CLAIM));
        return stages;
    }

    /** « vendredi 4 décembre 2026 ». */
    static String day(LocalDate day) {
        return WEEKDAY.format(day) + French.date(day);
    }

    private Headline onItsWay() {
        var day = payments.stream()
                .filter(payment -> payment.result() == PaymentResult.PENDING)
                .map(Payment::executionOn)
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElse(today);
        return new Headline("Prochain virement", sum(APPROVED, IN_PAYMENT), day(day), null);
    }

    private Headline sentBack() {
        return new Headline(
                "Virement renvoyé", sum(RETURNED), "à virer de nouveau", "vérifiez vos coordonnées bancaires");
    }

    private Headline claimed() {
        var first = statements.stream()
                .filter(statement -> statement.state() == CLAIMED)
                .map(statement -> LineViews.inParis(statement.claimedAt()).toLocalDate())
                .min(naturalOrder())
                .orElse(today);
        return new Headline(
                "Prochain virement",
                sum(CLAIMED),
                day(terms.latestFor(first)),
                "au plus tard\u00a0: la Région contrôle");
    }

    private Headline toClaim() {
        return new Headline(
                "À demander", unclaimed.owed(), day(terms.latestFor(today)), "au plus tard, si vous le demandez");
    }

    private Headline toDeduct() {
        return new Headline(
                "À déduire",
                unclaimed.owedBack(),
                "de votre prochain relevé",
                "des débits payés ont été annulés depuis");
    }

    private void add(List<Stage> stages, String title, String text, Progress progress, StatementState... states) {
        if (!sum(states).isZero()) stages.add(new Stage(title, text, Balance.of(sum(states)), progress));
    }

    private Money sum(StatementState... states) {
        var wanted = Set.of(states);
        return Money.sum(statements.stream()
                .filter(statement -> wanted.contains(statement.state()))
                .map(Statement::total)
                .toList());
    }

    private long count(StatementState state) {
        return statements.stream()
                .filter(statement -> statement.state() == state)
                .count();
    }
}
