package fr.passregion.settlement.web;

import fr.passregion.identity.PasswordProof;
import fr.passregion.identity.SignedIn;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The password, typed again before an account changes: a desk may have been left open. */
@Component
class AccountProof {

    /** The password alone. */
    record Form(
            @NotEmpty(message = "{settlement.account.password.missing}") String password) {}

    private final PasswordProof proof;

    AccountProof(PasswordProof proof) {
        this.proof = proof;
    }

    /** Puts what is wrong beside the field; the password is asked for only where all else is right. */
    boolean isGiven(SignedIn person, String password, BindingResult errors) {
        if (errors.hasErrors()) return false;
        switch (proof.of(person.account(), password)) {
            case RIGHT -> {
                return true;
            }
            case WRONG -> errors.rejectValue("password", "settlement.account.password.wrong");
            case TOO_MANY -> errors.rejectValue("password", "settlement.account.password.tooMany");
        }
        return false;
    }
}
