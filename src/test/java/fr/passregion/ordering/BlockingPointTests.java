package fr.passregion.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Delivery;
import fr.passregion.ordering.BlockingPoint.Who;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Covers("ORD-11")
class BlockingPointTests {

    private static final Instant ONE = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant TWO = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant THREE = Instant.parse("2026-11-03T08:00:00Z");

    static Stream<Arguments> situations() {
        var free = new Consent.NotNeeded();
        var first = new Check.Pending(ONE);
        var second = new Check.Pending(TWO);
        var yes = new Check.Accepted(THREE);
        var no = new Check.Refused(TWO, "because");
        return Stream.of(
                Arguments.of(free, first, second, Who.INSTITUTION_AND_REGION, ONE),
                Arguments.of(free, second, first, Who.INSTITUTION_AND_REGION, ONE),
                Arguments.of(free, first, yes, Who.INSTITUTION, ONE),
                Arguments.of(free, yes, second, Who.REGION, TWO),
                Arguments.of(free, no, first, Who.HOLDER, TWO),
                Arguments.of(free, first, no, Who.HOLDER, TWO),
                Arguments.of(free, yes, no, Who.HOLDER, TWO),
                Arguments.of(free, yes, new Check.Accepted(TWO), Who.NOBODY, THREE),
                Arguments.of(new Consent.Asked(TWO), first, second, Who.GUARDIAN, TWO),
                Arguments.of(new Consent.Refused(THREE), first, second, Who.GUARDIAN, THREE),
                Arguments.of(new Consent.Given(TWO), first, yes, Who.INSTITUTION, ONE));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void whoMustActAndSinceWhen(Consent consent, Check enrolment, Check photo, Who who, Instant since) {
        assertThat(order(consent, enrolment, photo).blockingPoint()).isEqualTo(new BlockingPoint(who, since));
    }

    private static OrderView order(Consent consent, Check enrolment, Check photo) {
        return new OrderView(
                OrderId.random(),
                HolderId.random(),
                new SchoolYear(2026),
                new Choice(new Uai("0699004M"), new TrackCode("1"), null),
                "Lycée Ampère",
                InstitutionKind.LYCEE,
                UUID.randomUUID(),
                Delivery.HOME,
                consent,
                enrolment,
                photo,
                ONE);
    }
}
