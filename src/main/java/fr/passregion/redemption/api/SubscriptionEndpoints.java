package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.subscription.Subscriptions;
import fr.passregion.subscription.Subscriptions.Confirmation;
import fr.passregion.subscription.Subscriptions.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the platform of the kiosque culturel confirms (CUL-06). */
@RestController
class SubscriptionEndpoints {

    private final Subscriptions subscriptions;
    private final Bodies bodies;
    private final Answers answers;

    SubscriptionEndpoints(Subscriptions subscriptions, Bodies bodies, Answers answers) {
        this.subscriptions = subscriptions;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Operation(
            summary = "Confirm a subscription that a young person’s code has opened",
            description =
                    "The code comes with its bearer, in the parameter « activation » of your address; it serves once and for ten"
                            + " minutes. Asked again with the same reference, the answer is the same.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = SubscriptionBody.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Confirmed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SubscriptionJson.class)))
    @Problems
    @PostMapping("/api/v1/subscriptions/{activationCode}/confirmations")
    ResponseEntity<String> confirm(
            @TillKey ApiKeys.Caller caller,
            @PathVariable String activationCode,
            HttpServletRequest request,
            @Parameter(hidden = true) Locale language)
            throws IOException {
        return switch (bodies.read(request, SubscriptionBody.class)) {
            case Parsed.Wrong<SubscriptionBody> wrong -> answers.send(wrong, language);
            case Parsed.Read<SubscriptionBody> read ->
                switch (SubscriptionInput.read(activationCode, read.value(), Counters.of(caller))) {
                    case Parsed.Wrong<Confirmation> wrong -> answers.send(wrong, language);
                    case Parsed.Read<Confirmation> said -> answer(said.value(), language);
                };
        };
    }

    private ResponseEntity<String> answer(Confirmation said, Locale language) {
        return switch (subscriptions.confirm(said)) {
            case Outcome.Confirmed done -> answers.send(HttpStatus.CREATED, SubscriptionJson.of(done));
            case Outcome.Unknown none -> answers.send(ErrorCode.ACTIVATION_UNKNOWN, language);
            case Outcome.Expired late -> answers.send(ErrorCode.ACTIVATION_EXPIRED, language);
            case Outcome.Used twice -> answers.send(ErrorCode.ACTIVATION_USED, language);
            case Outcome.NotAgreed no -> answers.send(ErrorCode.BENEFIT_NOT_AGREED, language);
        };
    }
}
