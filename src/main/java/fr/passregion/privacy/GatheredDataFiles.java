package fr.passregion.privacy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.AccountId;
import fr.passregion.privacy.DataFile.Chapter;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Gathers the file from what each module declares, all of it as of one moment. */
@Component
class GatheredDataFiles implements DataFiles {

    private final List<PersonalData> modules;
    private final JdbcClient database;
    private final HealthRows health;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GatheredDataFiles(
            List<PersonalData> modules,
            JdbcClient database,
            HealthRows health,
            JsonMapper json,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.modules = modules;
        this.database = database;
        this.health = health;
        this.json = json;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public DataFile gather(HolderId holder, AccountId account, boolean withHealth) {
        var all = chapters(holder, account);
        var act = withHealth ? "account.data_and_health_downloaded" : "account.data_downloaded";
        trail.record(act, "account:" + account, null);
        events.publishEvent(new DataDownloaded(holder, clock.instant()));
        return new DataFile(OffsetDateTime.now(clock), health.without(all), withHealth ? health.only(all) : null);
    }

    private List<Chapter> chapters(HolderId holder, AccountId account) {
        var told = modules.stream().flatMap(module -> module.told().stream()).toList();
        var rows = rows(told, holder, account);
        return IntStream.range(0, told.size())
                .mapToObj(i -> new Chapter(
                        told.get(i).title(), told.get(i).table(), json.readTree(requireNonNull(rows.get(i)))))
                .toList();
    }

    /** One statement reads everything: what a till books meanwhile is in all chapters or in none. */
    private List<@Nullable String> rows(List<Told> told, HolderId holder, AccountId account) {
        var chapters = IntStream.range(0, told.size())
                .mapToObj(i -> "select %d as place, coalesce(json_agg(told), '[]')::text as rows from (%s) as told"
                        .formatted(i, told.get(i).query()))
                .collect(joining(" union all "));
        return database.sql("select rows from (" + chapters + ") as chapters order by place")
                .param("holder", holder.value())
                .param("account", account.value())
                .query(String.class)
                .list();
    }
}
