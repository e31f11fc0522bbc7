package fr.passregion.subscription;

import fr.passregion.audit.AuditTrail;
import fr.passregion.calendar.DayHasPassed;
import fr.passregion.entitlement.Decision;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.partner.Partners;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Loading;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.subscription.Activations.Confirmed;
import fr.passregion.subscription.Activations.Subject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Subscriptions in the database; who has a right to one is decided with every other right. */
@Component
class StoredSubscriptions implements Subscriptions {

    private final Activations activations;
    private final Codes codes;
    private final Programmes programmes;
    private final Entitlements entitlements;
    private final Partners partners;
    private final AuditTrail trail;
    private final SubscriptionSettings settings;
    private final Environment environment;
    private final Clock clock;

    StoredSubscriptions(
            Activations activations,
            Codes codes,
            Programmes programmes,
            Entitlements entitlements,
            Partners partners,
            AuditTrail trail,
            SubscriptionSettings settings,
            Environment environment,
            Clock clock) {
        this.activations = activations;
        this.codes = codes;
        this.programmes = programmes;
        this.entitlements = entitlements;
        this.partners = partners;
        this.trail = trail;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Standing of(HolderId holder) {
        var subject = subject(holder);
        if (subject.isEmpty()) return new Standing.NotGranted();
        return activations
                .find(subject.get())
                .<Standing>map(known -> new Standing.Active(dayOf(known), known.lastDay()))
                .orElseGet(Standing.ToActivate::new);
    }

    @Override
    @Transactional
    public Optional<Passage> open(HolderId holder) {
        var platform = settings.platform(environment);
        var subject = subject(holder);
        if (platform.isEmpty() || subject.isEmpty()) return Optional.empty();
        activations.lockAll(subject.get());
        if (activations.find(subject.get()).isPresent()) return Optional.empty();
        var code = codes.draw(clock.instant().plus(settings.passageLives()));
        activations.replace(subject.get(), code);
        return Optional.of(new Passage(address(platform.get(), code), code.expiresAt()));
    }

    private static URI address(URI platform, Codes.Code code) {
        return UriComponentsBuilder.fromUri(platform)
                .queryParam("activation", code.text())
                .build()
                .toUri();
    }

    @EventListener
    void on(DayHasPassed passed) {
        activations.forgetThoseEndedBefore(passed.day());
    }

    @Override
    @Transactional
    public Outcome confirm(Confirmation said) {
        var code = codes.parse(said.code());
        if (code.isEmpty()) return new Outcome.Unknown();
        var subject = activations.lock(code.get());
        if (subject.isEmpty()) return new Outcome.Unknown();
        if (!isAgreed(said, subject.get())) return new Outcome.NotAgreed();
        return activations
                .find(code.get())
                .map(known -> again(known, said))
                .orElseGet(() -> first(subject.get(), code.get(), said));
    }

    /** A platform that lost our answer asks again, even after the code has ended; anything else is a second subscription. */
    private static Outcome again(Confirmed known, Confirmation said) {
        var isTheSame = known.reference().equals(said.reference())
                && known.platform().equals(said.platform().value());
        return isTheSame ? new Outcome.Confirmed(known.reference(), known.lastDay(), known.at()) : new Outcome.Used();
    }

    private Outcome first(Subject subject, Codes.Code code, Confirmation said) {
        if (!clock.instant().isBefore(code.expiresAt())) return new Outcome.Expired();
        if (!activations.confirm(subject, code, said)) return new Outcome.Used();
        trail.record("subscription.confirmed", "holder:" + subject.holder(), null);
        return activations
                .find(code)
                .map(known -> new Outcome.Confirmed(known.reference(), known.lastDay(), known.at()))
                .orElseThrow();
    }

    private boolean isAgreed(Confirmation said, Subject subject) {
        var terms = partners.termsAt(List.of(said.platform()), today()).get(said.platform());
        return terms != null
                && !terms.suspended()
                && terms.agreed(subject.benefit()).isPresent();
    }

    /** What the holder may activate this year: what the programme loads by activation, where it was granted. */
    private Optional<Subject> subject(HolderId holder) {
        var programme = programmes.inForce(today());
        var decisions = entitlements.decisionsOf(holder, programme.year());
        return programme.benefits().stream()
                .filter(benefit -> benefit.loading() == Loading.ACTIVATION)
                .filter(benefit -> isGranted(benefit, decisions))
                .map(benefit -> new Subject(holder, programme.year(), benefit.code()))
                .findFirst();
    }

    private static boolean isGranted(Benefit benefit, List<Decision> latestFirst) {
        return latestFirst.stream()
                .filter(decision -> decision.benefit().equals(benefit.code()))
                .findFirst()
                .filter(Decision::granted)
                .isPresent();
    }

    private LocalDate dayOf(Confirmed known) {
        return known.at().atZone(clock.getZone()).toLocalDate();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
