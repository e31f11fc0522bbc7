package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AuthorizationId;
import fr.passregion.redemption.AuthorizationOutcome;
import fr.passregion.redemption.AuthorizationRequest;
import fr.passregion.redemption.AuthorizationSettings;
import fr.passregion.redemption.Authorizations;
import fr.passregion.redemption.CaptureRequest;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The requests that move an authorization, each once for its key. */
@Component
class AuthorizationRequests {

    /** Who asks, under which key, and in which language to answer. */
    record Sender(ApiKeys.Caller caller, String key, Locale language) {

        Counter counter() {
            return Counters.of(caller);
        }
    }

    private static final Parsed.Wrong<DebitRequest> WRONG_LIFE =
            new Parsed.Wrong<>(ErrorCode.INVALID_REQUEST, List.of(Fault.at("/expiresInSeconds", Fault.Kind.LIFE)));

    private final Authorizations authorizations;
    private final AuthorizationSettings settings;
    private final OnceForEachKey once;
    private final OutcomeAnswers outcomes;
    private final Answers answers;

    AuthorizationRequests(
            Authorizations authorizations,
            AuthorizationSettings settings,
            OnceForEachKey once,
            OutcomeAnswers outcomes,
            Answers answers) {
        this.authorizations = authorizations;
        this.settings = settings;
        this.once = once;
        this.outcomes = outcomes;
        this.answers = answers;
    }

    ResponseEntity<String> place(Sender sender, AuthorizationBody body) {
        return switch (Input.debit(sender.counter(), body.sale())) {
            case Parsed.Wrong<DebitRequest> wrong -> answers.send(wrong, sender.language());
            case Parsed.Read<DebitRequest> read ->
                settings.life(body.expiresInSeconds())
                        .map(life -> place(sender, body, read.value(), life))
                        .orElseGet(() -> answers.send(WRONG_LIFE, sender.language()));
        };
    }

    private ResponseEntity<String> place(Sender sender, AuthorizationBody body, DebitRequest sale, Duration life) {
        var request = new AuthorizationRequest(sale, life, sender.caller().getName(), sender.key());
        return once(
                sender,
                "authorization " + answers.write(body),
                () -> answer(authorizations.place(request), 201, sender.language()));
    }

    ResponseEntity<String> capture(Sender sender, AuthorizationId id, CaptureBody body) {
        return switch (AuthorizationInput.capture(sender.counter(), id, body)) {
            case Parsed.Wrong<CaptureRequest> wrong -> answers.send(wrong, sender.language());
            case Parsed.Read<CaptureRequest> read ->
                once(
                        sender,
                        "capture of " + id + " " + answers.write(body),
                        () -> authorizations
                                .capture(read.value())
                                .map(outcome -> outcomes.of(outcome, sender.language()))
                                .orElseGet(() -> outcomes.nothingThere(sender.language())));
        };
    }

    ResponseEntity<String> cancel(Sender sender, AuthorizationId id) {
        return once(
                sender,
                "cancellation of " + id,
                () -> authorizations
                        .cancel(sender.counter(), id)
                        .map(outcome -> answer(outcome, 200, sender.language()))
                        .orElseGet(() -> outcomes.nothingThere(sender.language())));
    }

    private ResponseEntity<String> once(Sender sender, String all, Supplier<Answer> work) {
        return once.answer(new OnceForEachKey.Asked(sender.caller(), sender.key(), all), sender.language(), work);
    }

    private Answer answer(AuthorizationOutcome outcome, int status, Locale language) {
        return switch (outcome) {
            case AuthorizationOutcome.Stands stands ->
                new Answer(status, answers.write(AuthorizationJson.of(stands.standing())), null, true);
            case AuthorizationOutcome.Refused refused -> outcomes.refused(refused.refusal(), language);
            case AuthorizationOutcome.Unfit unfit -> outcomes.unfit(unfit.flaw(), language);
        };
    }
}
