package fr.passregion.site;

import fr.passregion.notification.Delays;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether the parts that people know work, asked of those that they do not: no name of a machine, no figure. */
@Component
class ServiceState {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceState.class);

    /** Mails leave within seconds; a mail server that is away is waited for. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final HealthEndpoint health;
    private final Delays mails;

    ServiceState(HealthEndpoint health, Delays mails) {
        this.health = health;
        this.mails = mails;
    }

    /** A part and how it is. */
    record Part(String name, State state) {}

    /** How a part is. */
    enum State {
        WORKS,
        SLOW,
        DOWN
    }

    List<Part> parts() {
        var books = books();
        return List.of(
                new Part("Lire ce site", State.WORKS),
                new Part("Comptes et commandes", books),
                new Part("Cartes et caisses des partenaires", books),
                new Part("Envoi des e-mails", books == State.WORKS ? post() : State.DOWN));
    }

    private State books() {
        var database = health.healthForPath("db");
        return database != null && Status.UP.equals(database.getStatus()) ? State.WORKS : State.DOWN;
    }

    private State post() {
        try {
            return mails.longest().compareTo(LATE) > 0 ? State.SLOW : State.WORKS;
        } catch (DataAccessException | TransactionException lost) {
            LOG.warn("The state of the post cannot be read", lost);
            return State.DOWN;
        }
    }
}
