package fr.passregion.ordering;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The guardians' answers, kept with the order they speak of. */
@Component
class StoredConsents implements Consents {

    private final OrderBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredConsents(OrderBook book, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<OrderView> find(String token) {
        return OpaqueKey.parse(token).flatMap(book::byConsent);
    }

    @Override
    @Transactional
    public boolean give(String token) {
        return answer(token, new Consent.Given(clock.instant()), GuardianConsentGiven::new);
    }

    @Override
    @Transactional
    public boolean refuse(String token) {
        return answer(token, new Consent.Refused(clock.instant()), GuardianConsentRefused::new);
    }

    private boolean answer(String token, Consent answer, BiFunction<OrderId, HolderId, Object> event) {
        var order = find(token)
                .flatMap(found -> book.lock(found.id()))
                .filter(found -> found.consent().canBeAnswered());
        order.ifPresent(found -> {
            book.update(found.withConsent(answer));
            events.publishEvent(event.apply(found.id(), found.holder()));
        });
        return order.isPresent();
    }
}
