package fr.passregion.redemption.api;

import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitOutcome.Flaw;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is answered to a debit, and kept: what was decided is lasting, what was asked wrongly may be asked again. */
@Component
class OutcomeAnswers {

    private final Answers answers;

    OutcomeAnswers(Answers answers) {
        this.answers = answers;
    }

    Answer of(DebitOutcome outcome, Locale language) {
        return switch (outcome) {
            case DebitOutcome.Booked booked ->
                new Answer(
                        201,
                        answers.write(RedemptionJson.of(booked)),
                        booked.redemption().id(),
                        true);
            case DebitOutcome.Refused refused -> refused(refused.refusal(), language);
            case DebitOutcome.Unfit unfit -> unfit(unfit.flaw(), language);
        };
    }

    Answer refused(Refusal refusal, Locale language) {
        return answers.refused(refusal, language);
    }

    Answer unfit(Flaw flaw, Locale language) {
        var fault = switch (flaw) {
            case PRICE_MISSING -> Fault.at("/price", Fault.Kind.PRICE_MISSING);
            case QUANTITY_OF_EUROS -> Fault.at("/quantity", Fault.Kind.QUANTITY_OF_EUROS);
            case AMOUNT_OF_PIECES -> Fault.at("/amount", Fault.Kind.AMOUNT_OF_PIECES);
        };
        return passing(answers.problem(new Parsed.Wrong<>(ErrorCode.INVALID_REQUEST, List.of(fault)), language));
    }

    /** Another’s, or nobody’s. */
    Answer nothingThere(Locale language) {
        return passing(answers.problem(ErrorCode.NOT_FOUND, language));
    }

    private Answer passing(Problem problem) {
        return new Answer(problem.status(), answers.write(problem), null, false);
    }
}
