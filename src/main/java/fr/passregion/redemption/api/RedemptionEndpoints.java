package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.AnsweredRequests;
import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Journal;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Debits of a point of sale: taking one, and finding again those it took. Another’s is as if it were not. */
@RestController
class RedemptionEndpoints {

    private final Debits debits;
    private final Journal journal;
    private final Refunds refunds;
    private final AnsweredRequests requests;
    private final KeyedBodies bodies;
    private final Answers answers;

    RedemptionEndpoints(
            Debits debits,
            Journal journal,
            Refunds refunds,
            AnsweredRequests requests,
            KeyedBodies bodies,
            Answers answers) {
        this.debits = debits;
        this.journal = journal;
        this.refunds = refunds;
        this.requests = requests;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Operation(
            summary = "Take a benefit",
            description = "Booked once for each Idempotency-Key, however often it is sent.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RedemptionBody.class))))
    @OncePerKey
    @AnswersRedemption(status = "201", value = "Booked")
    @Problems
    @PostMapping("/api/v1/redemptions")
    ResponseEntity<String> redeem(
            @TillKey ApiKeys.Caller caller, HttpServletRequest request, @Parameter(hidden = true) Locale language)
            throws IOException {
        return bodies.read(request, RedemptionBody.class, language, (key, body) -> redeem(caller, key, body, language));
    }

    private ResponseEntity<String> redeem(ApiKeys.Caller caller, String key, RedemptionBody body, Locale language) {
        return switch (Input.debit(Counters.of(caller), body)) {
            case Parsed.Read<DebitRequest> read ->
                debits.debit(new Debits.Asked(caller, key, body, read.value()), language);
            case Parsed.Wrong<DebitRequest> wrong -> answers.send(wrong, language);
        };
    }

    @Operation(summary = "One debit of this point of sale")
    @AnswersRedemption("The debit")
    @Problems
    @GetMapping("/api/v1/redemptions/{id}")
    ResponseEntity<String> one(
            @TillKey ApiKeys.Caller caller, @PathVariable String id, @Parameter(hidden = true) Locale language) {
        return shown(caller, Optional.of(new RedemptionId(id)), language);
    }

    @Operation(summary = "What became of a request whose answer was lost; 404 when nothing was booked")
    @AnswersRedemption("The debit booked under this key")
    @Problems
    @GetMapping("/api/v1/redemptions/by-key/{key}")
    ResponseEntity<String> byKey(
            @TillKey ApiKeys.Caller caller, @PathVariable String key, @Parameter(hidden = true) Locale language) {
        return shown(caller, requests.bookedUnder(caller.getName(), key), language);
    }

    @Operation(summary = "The debits of this point of sale, newest first")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "A day, or a time with its offset; inclusive")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "A day (inclusive), or a time (exclusive)")
    @Parameter(name = "benefit", in = ParameterIn.QUERY)
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "booked, partly_refunded or refunded")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 50 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The cursor that the former part gave")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RedemptionPage.class)))
    @Problems
    @GetMapping("/api/v1/redemptions")
    ResponseEntity<String> list(
            @TillKey ApiKeys.Caller caller,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Locale language) {
        return switch (ListQuery.read(Counters.of(caller), parameters)) {
            case Parsed.Read<Journal.Query> read -> answers.send(HttpStatus.OK, part(read.value()));
            case Parsed.Wrong<Journal.Query> wrong -> answers.send(wrong, language);
        };
    }

    private RedemptionPage part(Journal.Query query) {
        var found = journal.list(query);
        var isFull = found.size() == query.limit();
        var next = isFull ? ListQuery.cursor(Journal.Position.of(found.getLast().redemption())) : null;
        return new RedemptionPage(shown(found), next);
    }

    private ResponseEntity<String> shown(ApiKeys.Caller caller, Optional<RedemptionId> id, Locale language) {
        return id.filter(named -> named.value().matches("red_[0-9a-f]{32}"))
                .flatMap(named -> journal.find(Counters.of(caller), named))
                .map(booked ->
                        answers.send(HttpStatus.OK, shown(List.of(booked)).getFirst()))
                .orElseGet(() -> answers.send(ErrorCode.NOT_FOUND, language));
    }

    private List<RedemptionJson> shown(List<Booked> found) {
        var given = refunds.of(
                found.stream().map(booked -> booked.redemption().id()).toList());
        return found.stream()
                .map(booked -> RedemptionJson.of(
                        booked,
                        new Standing(
                                booked.redemption(),
                                given.getOrDefault(booked.redemption().id(), List.of()))))
                .toList();
    }
}
