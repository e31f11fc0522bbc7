package fr.passregion.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.redemption.Scene;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.SchoolYear;
import fr.passregion.subscription.Activations.Subject;
import fr.passregion.subscription.Subscriptions.Confirmation;
import fr.passregion.subscription.Subscriptions.Outcome;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A passage is good for some minutes, and what it says is signed. */
@PassRegionTest
@Covers("CUL-06")
class PassageTests {

    private static final BenefitCode KIOSQUE = new BenefitCode("KIOSQUE");

    private final Subscriptions subscriptions;
    private final Activations activations;
    private final Codes codes;
    private final Clock clock;
    private final Scene scene;

    PassageTests(
            Subscriptions subscriptions, Activations activations, Codes codes, Clock clock, ApplicationContext beans) {
        this.subscriptions = subscriptions;
        this.activations = activations;
        this.codes = codes;
        this.clock = clock;
        this.scene = new Scene(beans);
    }

    @Test
    void aPassageThatHasEndedOpensNothing() {
        var lea = scene.pupil().holder();
        var code = codes.draw(clock.instant().minus(Duration.ofSeconds(1)));
        activations.replace(new Subject(lea, SchoolYear.containing(scene.today()), KIOSQUE), code);

        var platform = scene.shop(KIOSQUE).id();
        var outcome = subscriptions.confirm(
                new Confirmation(code.text(), "sub-1", scene.today().plusYears(1), platform));

        assertThat(outcome).isEqualTo(new Outcome.Expired());
        assertThat(subscriptions.of(lea)).isInstanceOf(Subscriptions.Standing.ToActivate.class);
    }

    @Test
    void aPassageLastsTenMinutes() {
        var opened = clock.instant();

        var passage = subscriptions.open(scene.pupil().holder()).orElseThrow();

        assertThat(Duration.between(opened, passage.expiresAt()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10).plusSeconds(5));
    }

    @Test
    void everyCodeIsReadAsItWasDrawnAndNoneThatWasChanged() {
        for (var i = 0; i < 50; i++) {
            var code = codes.draw(clock.instant());
            assertThat(codes.parse(code.text())).contains(code);
            var at = i % 53;
            var changed = code.text().substring(0, at)
                    + (code.text().charAt(at) == 'x' ? 'y' : 'x')
                    + code.text().substring(at + 1);
            assertThat(codes.parse(changed)).as(changed).isEmpty();
        }
    }
}
