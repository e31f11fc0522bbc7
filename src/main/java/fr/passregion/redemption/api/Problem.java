package fr.passregion.redemption.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 writes it. */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String remedy,
        @Nullable String requestId,
        boolean retryable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputFault> errors) {

    /** What is wrong with one field of the body, by its JSON pointer, or with a parameter of the address. */
    record InputFault(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pointer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parameter,

            String detail) {}
}
