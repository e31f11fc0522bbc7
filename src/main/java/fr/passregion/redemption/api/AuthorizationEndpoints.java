package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.Authorization.Standing;
import fr.passregion.redemption.AuthorizationId;
import fr.passregion.redemption.Authorizations;
import fr.passregion.redemption.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Debits in two steps: first promised, then captured or cancelled. Another point of sale’s are as if they were not. */
@RestController
class AuthorizationEndpoints {

    private final Authorizations authorizations;
    private final AuthorizationRequests requests;
    private final KeyedBodies bodies;
    private final Answers answers;

    AuthorizationEndpoints(
            Authorizations authorizations, AuthorizationRequests requests, KeyedBodies bodies, Answers answers) {
        this.authorizations = authorizations;
        this.requests = requests;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Operation(
            operationId = "placeAuthorization",
            summary = "Reserve what a debit would take",
            description =
                    "Decided as a debit is; what is held counts as gone until it is captured, cancelled or expired.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = AuthorizationBody.class))))
    @OncePerKey
    @AnswersAuthorization(status = "201", value = "Held")
    @Problems
    @PostMapping("/api/v1/authorizations")
    ResponseEntity<String> place(
            @TillKey ApiKeys.Caller caller, HttpServletRequest request, @Parameter(hidden = true) Locale language)
            throws IOException {
        return bodies.read(
                request,
                AuthorizationBody.class,
                language,
                (key, body) -> requests.place(new AuthorizationRequests.Sender(caller, key, language), body));
    }

    @Operation(
            operationId = "captureAuthorization",
            summary = "Take what is held, or less",
            description = "The rest is available again. Once only: afterwards the authorization is closed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "An empty object takes all that is held",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CaptureBody.class))))
    @OncePerKey
    @AnswersRedemption(status = "201", value = "Booked: an ordinary debit")
    @Problems
    @PostMapping("/api/v1/authorizations/{id}/capture")
    ResponseEntity<String> capture(
            @TillKey ApiKeys.Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            @Parameter(hidden = true) Locale language)
            throws IOException {
        return bodies.read(
                request,
                CaptureBody.class,
                language,
                (key, body) -> requests.capture(
                        new AuthorizationRequests.Sender(caller, key, language), new AuthorizationId(id), body));
    }

    @Operation(
            operationId = "cancelAuthorization",
            summary = "Let go of all that is held",
            description = "Once only: afterwards the authorization is closed.")
    @OncePerKey
    @AnswersAuthorization("Cancelled")
    @Problems
    @PostMapping("/api/v1/authorizations/{id}/cancel")
    ResponseEntity<String> cancel(
            @TillKey ApiKeys.Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            @Parameter(hidden = true) Locale language)
            throws IOException {
        return bodies.readIfAny(
                request,
                language,
                key -> requests.cancel(
                        new AuthorizationRequests.Sender(caller, key, language), new AuthorizationId(id)));
    }

    @Operation(operationId = "authorization", summary = "One authorization of this point of sale, as it stands")
    @AnswersAuthorization("The authorization")
    @Problems
    @GetMapping("/api/v1/authorizations/{id}")
    ResponseEntity<String> one(
            @TillKey ApiKeys.Caller caller, @PathVariable String id, @Parameter(hidden = true) Locale language) {
        return shown(authorizations.find(Counters.of(caller), new AuthorizationId(id)), language);
    }

    @Operation(
            operationId = "authorizationByKey",
            summary = "What became of a request whose answer was lost; 404 when nothing was held")
    @AnswersAuthorization("The authorization that was asked under this key")
    @Problems
    @GetMapping("/api/v1/authorizations/by-key/{key}")
    ResponseEntity<String> byKey(
            @TillKey ApiKeys.Caller caller, @PathVariable String key, @Parameter(hidden = true) Locale language) {
        return shown(authorizations.askedUnder(Counters.of(caller), caller.getName(), key), language);
    }

    private ResponseEntity<String> shown(Optional<Standing> found, Locale language) {
        return found.map(standing -> answers.send(HttpStatus.OK, AuthorizationJson.of(standing)))
                .orElseGet(() -> answers.send(ErrorCode.NOT_FOUND, language));
    }
}
