package fr.passregion.holder;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Draws dossier numbers, which nobody can guess from another one. */
@Component
class CaseNumbers {

    private final RandomGenerator random;

    CaseNumbers() {
        this(new SecureRandom());
    }

    CaseNumbers(RandomGenerator random) {
        this.random = random;
    }

    CaseNumber draw() {
        return LongStream.generate(() -> random.nextLong(1L << CaseNumber.RANDOM_BITS))
                .mapToObj(CaseNumber::spelling)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
