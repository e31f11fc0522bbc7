package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.GroupDebitOutcome;
import fr.passregion.redemption.GroupDebitRequest;
import fr.passregion.redemption.GroupDebits;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Class outings that were addressed to this point of sale (CUL-05). Another’s are as if they were not. */
@RestController
class GroupEndpoints {

    private final GroupDebits debits;
    private final OnceForEachKey once;
    private final KeyedBodies bodies;
    private final OutcomeAnswers outcomes;
    private final Answers answers;

    GroupEndpoints(
            GroupDebits debits, OnceForEachKey once, KeyedBodies bodies, OutcomeAnswers outcomes, Answers answers) {
        this.debits = debits;
        this.once = once;
        this.bodies = bodies;
        this.outcomes = outcomes;
        this.answers = answers;
    }

    @Operation(
            operationId = "debitOuting",
            summary = "Debit a class outing in one operation",
            description =
                    "One result a line, each decided alone; whoever is absent keeps theirs. The benefit is the outing’s.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = GroupBody.class))))
    @OncePerKey
    @ApiResponse(
            responseCode = "201",
            description = "Done, line by line",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = GroupJson.class)))
    @Problems
    @PostMapping("/api/v1/group-redemptions")
    ResponseEntity<String> debit(
            @TillKey ApiKeys.Caller caller, HttpServletRequest request, @Parameter(hidden = true) Locale language)
            throws IOException {
        return bodies.read(request, GroupBody.class, language, (key, body) -> {
            var asked = new OnceForEachKey.Asked(caller, key, "group debit " + answers.write(body));
            return switch (GroupInput.debit(Counters.of(caller), body)) {
                case Parsed.Wrong<GroupDebitRequest> wrong -> answers.send(wrong, language);
                case Parsed.Read<GroupDebitRequest> read ->
                    once.answer(asked, language, () -> answer(read.value(), language));
            };
        });
    }

    private Answer answer(GroupDebitRequest request, Locale language) {
        return debits.debit(request)
                .map(outcome -> answer(outcome, language))
                .orElseGet(() -> outcomes.nothingThere(language));
    }

    private Answer answer(GroupDebitOutcome outcome, Locale language) {
        return switch (outcome) {
            case GroupDebitOutcome.Done done ->
                new Answer(
                        201,
                        answers.write(GroupJson.of(done, refusal -> answers.problem(refusal, language))),
                        null,
                        true);
            case GroupDebitOutcome.Refused refused -> outcomes.refused(refused.refusal(), language);
            case GroupDebitOutcome.Unfit unfit -> outcomes.unfit(unfit.flaw(), language);
        };
    }
}
