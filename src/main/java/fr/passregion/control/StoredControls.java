package fr.passregion.control;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.passregion.audit.Seals;
import fr.passregion.wallet.Finding;
import fr.passregion.wallet.Invariants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Controls, each a row with its findings. */
@Component
class StoredControls implements BooksControls {

    private static final Logger LOG = LoggerFactory.getLogger(StoredControls.class);

    private final List<Invariants> invariants;
    private final Seals seals;
    private final JdbcClient database;
    private final Clock clock;
    private final ObjectProvider<Scheduler> scheduler;

    StoredControls(
            List<Invariants> invariants,
            Seals seals,
            JdbcClient database,
            Clock clock,
            ObjectProvider<Scheduler> scheduler) {
        this.invariants = invariants;
        this.seals = seals;
        this.database = database;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    @Override
    public BooksControl run() {
        var begun = clock.instant();
        var findings = new ArrayList<Finding>();
        invariants.forEach(module -> findings.addAll(examined(module)));
        findings.add(trail());
        var control = new BooksControl(begun, Duration.between(begun, clock.instant()), List.copyOf(findings));
        keep(control);
        say(control);
        return control;
    }

    /** What cannot even be examined does not hold; the other modules are examined all the same. */
    private static List<Finding> examined(Invariants module) {
        try {
            return module.examine();
        } catch (RuntimeException fault) {
            LOG.error("A module of the books could not be examined", fault);
            return List.of(new Finding("examined", 0, List.of(fault.getClass().getSimpleName())));
        }
    }

    private Finding trail() {
        var broken = seals.broken().stream().map(LocalDate::toString).toList();
        return new Finding("audit.seals", seals.count(), broken);
    }

    private static void say(BooksControl control) {
        control.broken()
                .forEach(finding ->
                        LOG.error("The books are wrong: {} is broken by {}", finding.rule(), finding.breaches()));
        if (control.holds())
            LOG.info("The books are right: {} rules hold", control.findings().size());
    }

    /** One statement, hence the control with all its findings or nothing. */
    private void keep(BooksControl control) {
        var findings = control.findings();
        database.sql("""
                        with kept as (
                            insert into control.control (at, took_ms) values (:at, :took) returning id)
                        insert into control.finding (control_id, place, rule, looked, breaches)
                        select kept.id, f.place, f.rule, f.looked, string_to_array(f.breaches, E'\\n')
                          from kept, unnest(:rules, :looked, :breaches) with ordinality as f (rule, looked, breaches, place)""")
                .param("at", OffsetDateTime.ofInstant(control.at(), clock.getZone()))
                .param("took", control.took().toMillis())
                .param("rules", findings.stream().map(Finding::rule).toArray(String[]::new))
                .param("looked", findings.stream().map(Finding::looked).toArray(Long[]::new))
                .param(
                        "breaches",
                        findings.stream()
                                .map(finding -> String.join("\n", finding.breaches()))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void ask() {
        scheduler
                .getObject()
                .scheduleIfNotExists(ControlJobs.ASKED.instance("books").build(), Instant.EPOCH);
    }

    @Override
    public Optional<BooksControl> last() {
        return latest(1).stream().findFirst();
    }

    @Override
    public List<BooksControl> latest(int most) {
        return database.sql("select * from control.control order by id desc limit :most")
                .param("most", most)
                .query((row, index) -> new BooksControl(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Duration.ofMillis(row.getLong("took_ms")),
                        findingsOf(row.getLong("id"))))
                .list();
    }

    private List<Finding> findingsOf(long control) {
        return database.sql("select * from control.finding where control_id = :control order by place")
                .param("control", control)
                .query((row, index) -> new Finding(row.getString("rule"), row.getLong("looked"), List.of((String[])
                        row.getArray("breaches").getArray())))
                .list();
    }
}
