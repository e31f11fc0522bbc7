package fr.passregion.holder;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dossiers in PostgreSQL. */
@Component
class StoredHolders implements Holders {

    private final JdbcClient database;
    private final Accounts accounts;
    private final CaseNumbers numbers;
    private final StoredEnrolments enrolments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredHolders(
            JdbcClient database,
            Accounts accounts,
            CaseNumbers numbers,
            StoredEnrolments enrolments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.numbers = numbers;
        this.enrolments = enrolments;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Holder register(NewHolder person) {
        var id = HolderId.random();
        var number = numbers.draw();
        var account = accounts.open(new NewAccount(
                number.value(),
                person.firstName(),
                person.contact().email(),
                person.password(),
                List.of(new Grant(Role.HOLDER, id.toString()))));
        var holder = new Holder(
                id,
                number,
                account,
                person.firstName(),
                person.lastName(),
                person.birthDate(),
                person.contact(),
                person.language());
        insert(holder);
        if (person.guardian() != null) insert(id, person.guardian());
        return holder;
    }

    private void insert(Holder holder) {
        var contact = holder.contact();
        database.sql("""
                        insert into holder.holder (id, case_number, account_id, first_name, last_name, normalised_name,
                            birth_date, email, phone, line1, line2, postcode, town, language, registered_at)
                        values (:id, :number, :account, :firstName, :lastName, :normalised,
                            :birthDate, :email, :phone, :line1, :line2, :postcode, :town, :language, :now)
                        """)
                .param("id", holder.id().value())
                .param("number", holder.caseNumber().value())
                .param("account", holder.account().value())
                .param("firstName", holder.firstName())
                .param("lastName", holder.lastName())
                .param(
                        "normalised",
                        NormalisedName.of(holder.firstName(), holder.lastName()).value())
                .param("birthDate", holder.birthDate())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("line1", contact.address().line1())
                .param("line2", contact.address().line2())
                .param("postcode", contact.address().postcode())
                .param("town", contact.address().town())
                .param("language", holder.language().code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(HolderId ward, Guardian guardian) {
        database.sql(
                        "insert into holder.guardian (holder_id, name, email, phone) values (:ward, :name, :email, :phone)")
                .param("ward", ward.value())
                .param("name", guardian.name())
                .param("email", guardian.email())
                .param("phone", guardian.phone())
                .update();
    }

    @Override
    public Optional<Holder> find(HolderId id) {
        return database.sql("select * from holder.holder where id = ?")
                .param(id.value())
                .query(HolderRows::holder)
                .optional();
    }

    @Override
    public Optional<Holder> byAccount(AccountId account) {
        return database.sql("select * from holder.holder where account_id = ?")
                .param(account.value())
                .query(HolderRows::holder)
                .optional();
    }

    @Override
    public List<Holder> findAll(Collection<HolderId> ids) {
        if (ids.isEmpty()) return List.of();
        return database.sql("select * from holder.holder where id = any(:ids)")
                .param("ids", ids.stream().map(HolderId::value).toArray(UUID[]::new))
                .query(HolderRows::holder)
                .list();
    }

    @Override
    public Answer<List<Bearer>> bearers(Journey journey, Collection<HolderId> ids) {
        return journey.ask(
                "select id, first_name, birth_date from holder.holder where id = any(:ids)",
                Map.of("ids", Columns.of(ids).uuids(HolderId::value)),
                HolderRows::bearer);
    }

    @Override
    public Optional<Holder> byCaseNumber(CaseNumber number) {
        return database.sql("select * from holder.holder where case_number = ?")
                .param(number.value())
                .query(HolderRows::holder)
                .optional();
    }

    @Override
    public Optional<Holder> samePersonAs(String firstName, String lastName, LocalDate birthDate, String email) {
        return database.sql("""
                        select * from holder.holder
                        where (normalised_name = :name and birth_date = :birthDate) or lower(email) = lower(:email)
                        order by normalised_name = :name and birth_date = :birthDate desc, registered_at
                        limit 1
                        """)
                .param("name", NormalisedName.of(firstName, lastName).value())
                .param("birthDate", birthDate)
                .param("email", email)
                .query(HolderRows::holder)
                .optional();
    }

    @Override
    public Optional<Guardian> guardianOf(HolderId id) {
        return database.sql("select name, email, phone from holder.guardian where holder_id = ?")
                .param(id.value())
                .query(HolderRows::guardian)
                .optional();
    }

    @Override
    @Transactional
    public void confirm(HolderId id, Enrolment enrolment) {
        var written = database.sql("""
                        insert into holder.enrolment as known
                            (holder_id, year, uai, institution_name, kind, track, diploma, confirmed_at)
                        values (:holder, :year, :uai, :name, :kind, :track, :diploma, :now)
                        on conflict (holder_id, year) do update
                            set uai = excluded.uai, institution_name = excluded.institution_name,
                                kind = excluded.kind, track = excluded.track, diploma = excluded.diploma,
                                confirmed_at = excluded.confirmed_at
                            where (known.uai, known.track, known.diploma)
                                is distinct from (excluded.uai, excluded.track, excluded.diploma)
                        """)
                .param("holder", id.value())
                .param("year", enrolment.year().firstYear())
                .param("uai", enrolment.institution().value())
                .param("name", enrolment.institutionName())
                .param("kind", enrolment.kind().name())
                .param("track", enrolment.track().value())
                .param("diploma", enrolment.diploma())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written > 0) events.publishEvent(new EnrolmentConfirmed(id, enrolment));
    }

    @Override
    @Transactional
    public boolean change(HolderId id, UUID change, Enrolment before, Enrolment after) {
        if (!before.year().equals(after.year())) throw new IllegalArgumentException("Another year: " + after);
        var changed = enrolments.change(id, before, after);
        if (changed) events.publishEvent(new EnrolmentChanged(id, change, before, after));
        return changed;
    }

    @Override
    public Optional<Enrolment> enrolment(HolderId id, SchoolYear year) {
        return database.sql("select * from holder.enrolment where holder_id = ? and year = ?")
                .params(id.value(), year.firstYear())
                .query(HolderRows::enrolment)
                .optional();
    }
}
