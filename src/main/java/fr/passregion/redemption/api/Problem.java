package fr.passregion.redemption.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 writes it; of a refusal also what the till may tell the young person. */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String remedy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sayToHolder,
        @Nullable String requestId,
        boolean retryable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputFault> errors) {

    Problem tellingHolder(String sentence) {
        return new Problem(type, title, status, code, detail, remedy, sentence, requestId, retryable, errors);
    }

    /** What is wrong with one field of the body, by its JSON pointer, or with a parameter of the address. */
    record InputFault(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pointer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parameter,

            String detail) {}
}
