package fr.passregion.redemption.api;

import fr.passregion.database.DatabaseAway;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.shared.Unreadable;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A fault of ours is a problem too: said in the same form, with the number under which it is logged. */
@RestControllerAdvice(
        assignableTypes = {
            CardEndpoints.class,
            RedemptionEndpoints.class,
            RefundEndpoints.class,
            AuthorizationEndpoints.class,
            GroupEndpoints.class
        })
class ApiFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    private final Answers answers;

    ApiFaults(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<String> fault(Exception fault, Locale language) {
        if (DatabaseAway.isCauseOf(fault)) {
            LOG.warn("The database did not answer a request of the API: {}", fault.getMessage());
            return answers.send(ErrorCode.TEMPORARILY_UNAVAILABLE, language);
        }
        if (Unreadable.isCauseOf(fault)) return answers.send(ErrorCode.INVALID_REQUEST, language);
        LOG.error("A request of the API failed", fault);
        return answers.send(ErrorCode.INTERNAL_ERROR, language);
    }
}
