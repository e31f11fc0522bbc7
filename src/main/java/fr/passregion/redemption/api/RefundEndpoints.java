package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Journal;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RefundChannel;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundOutcome;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.RefundRequest.Author;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refunds of a point of sale’s own debits (BEN-07). Another’s debit is as if it were not. */
@RestController
class RefundEndpoints {

    private final RefundDesk desk;
    private final Journal journal;
    private final OnceForEachKey once;
    private final KeyedBodies bodies;
    private final RefundAnswers answers;

    RefundEndpoints(RefundDesk desk, Journal journal, OnceForEachKey once, KeyedBodies bodies, RefundAnswers answers) {
        this.desk = desk;
        this.journal = journal;
        this.once = once;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Operation(
            summary = "Give back a debit, in full or in part",
            description =
                    "Within the partner’s window and before the debit is claimed; booked once for each Idempotency-Key.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RefundBody.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Booked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RefundJson.class)))
    @Problems
    @OncePerKey
    @PostMapping("/api/v1/redemptions/{id}/refunds")
    ResponseEntity<String> refund(
            @TillKey ApiKeys.Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            @Parameter(hidden = true) Locale language)
            throws IOException {
        return bodies.read(request, RefundBody.class, language, (key, body) -> {
            var asked = new OnceForEachKey.Asked(caller, key, answers.fingerprint(id, body));
            return refund(asked, id, body, language);
        });
    }

    private ResponseEntity<String> refund(OnceForEachKey.Asked asked, String id, RefundBody body, Locale language) {
        var counter = Counters.of(asked.caller());
        var debit = journal.find(counter, new RedemptionId(id));
        if (debit.isEmpty()) return answers.send(ErrorCode.NOT_FOUND, language);
        var author =
                new Author.AtCounter(counter, RefundChannel.API, asked.caller().getName());
        return switch (RefundInput.read(body, debit.get().redemption(), author)) {
            case Parsed.Wrong<RefundRequest> wrong -> answers.send(wrong, language);
            case Parsed.Read<RefundRequest> read ->
                once.answer(asked, language, () -> answer(debit.get().redemption(), read.value(), language));
        };
    }

    private Answer answer(Redemption debit, RefundRequest request, Locale language) {
        return switch (desk.refund(request)) {
            case RefundOutcome.Refunded done -> answers.booked(done.refund());
            case RefundOutcome.Refused refused -> answers.refused(refused.refusal(), language);
            case RefundOutcome.OtherUnit other ->
                throw new IllegalStateException("The amount was read in the unit of " + debit.id());
            case RefundOutcome.Unknown gone -> throw new IllegalStateException("A debit stays: " + debit.id());
        };
    }
}
