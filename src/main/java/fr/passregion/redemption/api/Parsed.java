package fr.passregion.redemption.api;

import fr.passregion.redemption.ErrorCode;
import java.util.List;

/** What was read of a request: something to work with, or what is wrong. */
sealed interface Parsed<T> {

    record Read<T>(T value) implements Parsed<T> {}

    record Wrong<T>(ErrorCode error, List<Fault> faults) implements Parsed<T> {}

    static <T> Parsed<T> wrong(List<Fault> faults) {
        return new Wrong<>(ErrorCode.INVALID_REQUEST, List.copyOf(faults));
    }

    static <T> Parsed<T> wrong(ErrorCode error) {
        return new Wrong<>(error, List.of());
    }
}
