package fr.passregion.redemption.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.LookupOutcome;
import fr.passregion.redemption.PhotoLinks;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose card it is, and the face to compare. */
@RestController
class CardEndpoints {

    private final Till till;
    private final PhotoLinks photos;
    private final Bodies bodies;
    private final Answers answers;

    CardEndpoints(Till till, PhotoLinks photos, Bodies bodies, Answers answers) {
        this.till = till;
        this.photos = photos;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Operation(
            summary = "What this point of sale could debit",
            description = "Moves nothing; needs no idempotency key.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = LookupBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The card is recognised",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = LookupJson.class)))
    @Problems
    @PostMapping("/api/v1/cards/lookup")
    ResponseEntity<String> lookup(
            @Parameter(hidden = true) @AuthenticationPrincipal ApiKeys.Caller caller,
            HttpServletRequest request,
            @Parameter(hidden = true) Locale language)
            throws IOException {
        return switch (bodies.read(request, LookupBody.class)) {
            case Parsed.Wrong<LookupBody> wrong -> answers.send(wrong, language);
            case Parsed.Read<LookupBody> read -> lookup(caller, read.value(), language);
        };
    }

    private ResponseEntity<String> lookup(ApiKeys.Caller caller, LookupBody body, Locale language) {
        return switch (Input.card(body)) {
            case Parsed.Read<ShownCard> read -> answer(till.lookup(Counters.of(caller), read.value()), language);
            case Parsed.Wrong<ShownCard> wrong -> answers.send(wrong, language);
        };
    }

    private ResponseEntity<String> answer(LookupOutcome outcome, Locale language) {
        return switch (outcome) {
            case LookupOutcome.Found found -> answers.send(HttpStatus.OK, LookupJson.of(found, photos));
            case LookupOutcome.Refused refused -> answers.send(refused.refusal(), language);
        };
    }

    @Operation(summary = "The holder’s portrait", description = "By the address that a look-up gave, for ten minutes.")
    @GetMapping("/api/v1/photos/{token}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @Parameter(hidden = true) Locale language) {
        return photos.open(token)
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg))
                .orElseGet(() -> noPhoto(language));
    }

    private ResponseEntity<byte[]> noPhoto(Locale language) {
        var problem = answers.write(answers.problem(ErrorCode.NOT_FOUND, language));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBytes(UTF_8));
    }
}
