package fr.passregion.institution;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The halts in PostgreSQL; two decisions at once about one establishment follow one another. */
@Component
class StoredHalts implements Halts {

    private final JdbcClient sql;
    private final Establishments establishments;
    private final ObjectProvider<AtStake> stakes;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredHalts(
            JdbcClient sql,
            Establishments establishments,
            ObjectProvider<AtStake> stakes,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.establishments = establishments;
        this.stakes = stakes;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Halt> decided(Uai uai) {
        return sql.sql("select kind, from_day, why from institution.halt where uai = ?")
                .param(uai.value())
                .query((row, number) -> new Halt(
                        Halt.Kind.valueOf(row.getString("kind")),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("why")))
                .optional();
    }

    @Override
    public Optional<Halt> inForce(Uai uai) {
        var today = LocalDate.now(clock);
        return decided(uai).filter(halt -> !halt.from().isAfter(today));
    }

    @Override
    public List<AtStake.Number> atStake(Uai uai) {
        return stakes.orderedStream().map(stake -> stake.at(uai)).toList();
    }

    @Override
    @Transactional
    public Outcome halt(Uai uai, Halt wanted) {
        var institution = establishments.lock(uai).orElseThrow().institution();
        var former = decided(uai);
        if (former.filter(known -> isSame(known, wanted)).isPresent()) return Outcome.ALREADY_SO;
        if (wanted.kind() == Halt.Kind.SUSPENDED && former.isEmpty() && !institution.affiliated())
            return Outcome.NOT_AFFILIATED;
        write(uai, wanted);
        trail.record(act(wanted), "institution:" + uai, wanted.why());
        events.publishEvent(new InstitutionHalted(uai, institution.name(), wanted, clock.instant()));
        return Outcome.DONE;
    }

    private static boolean isSame(Halt known, Halt wanted) {
        return known.kind() == wanted.kind() && known.from().equals(wanted.from());
    }

    private void write(Uai uai, Halt halt) {
        sql.sql("""
                        insert into institution.halt (uai, kind, from_day, why, decided_at)
                        values (:uai, :kind, :from, :why, :now)
                        on conflict (uai) do update
                            set (kind, from_day, why, decided_at)
                              = (excluded.kind, excluded.from_day, excluded.why, excluded.decided_at)
                        """)
                .param("uai", uai.value())
                .param("kind", halt.kind().name())
                .param("from", halt.from())
                .param("why", halt.why())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static String act(Halt halt) {
        return switch (halt.kind()) {
            case SUSPENDED -> "institution.suspended";
            case CLOSED -> "institution.closed";
        };
    }

    @Override
    @Transactional
    public boolean resume(Uai uai, String why) {
        var institution = establishments.lock(uai).orElseThrow().institution();
        var ended = sql.sql("delete from institution.halt where uai = ?")
                        .param(uai.value())
                        .update()
                == 1;
        if (!ended) return false;
        trail.record("institution.resumed", "institution:" + uai, why);
        events.publishEvent(new InstitutionResumed(uai, institution.name(), clock.instant()));
        return true;
    }
}
