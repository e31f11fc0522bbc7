package fr.passregion.holder;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.EmailChanged;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes dossiers in PostgreSQL; what was there is not kept in the trail, which says only that it changed. */
@Component
class StoredOwnData implements OwnData {

    private final JdbcClient database;
    private final HolderSettings settings;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredOwnData(
            JdbcClient database,
            HolderSettings settings,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void move(HolderId holder, Contact.Address address) {
        database.sql("""
                        update holder.holder
                        set line1 = :line1, line2 = :line2, postcode = :postcode, town = :town where id = :id
                        """)
                .param("line1", address.line1())
                .param("line2", address.line2())
                .param("postcode", address.postcode())
                .param("town", address.town())
                .param("id", holder.value())
                .update();
        record("holder.address_changed", holder);
    }

    @Override
    @Transactional
    public void callOn(HolderId holder, @Nullable PhoneNumber phone) {
        database.sql("update holder.holder set phone = :phone where id = :id")
                .param("phone", phone == null ? null : phone.value())
                .param("id", holder.value())
                .update();
        record("holder.phone_changed", holder);
    }

    @Override
    @Transactional
    public void read(AccountId account, Language language) {
        database.sql(
                        "update holder.holder set language = :language where account_id = :account and language <> :language")
                .param("language", language.code())
                .param("account", account.value())
                .update();
    }

    @Override
    @Transactional
    public BirthDateChange bornOn(HolderId holder, LocalDate birthDate) {
        var former = lockedBirthDate(holder);
        if (former.equals(birthDate)) return BirthDateChange.SAME;
        if (birthDateChangesLeft(holder) == 0) return BirthDateChange.TOO_MANY;
        replace(holder, former, birthDate);
        record("holder.birth_date_changed", holder);
        events.publishEvent(new BirthDateChanged(holder, clock.instant()));
        return BirthDateChange.DONE;
    }

    @Override
    @Transactional
    public boolean correctBirthDate(HolderId holder, LocalDate birthDate, String why) {
        var former = lockedBirthDate(holder);
        if (former.equals(birthDate)) return false;
        replace(holder, former, birthDate);
        trail.record("holder.birth_date_corrected", "holder:" + holder, why);
        events.publishEvent(new BirthDateChanged(holder, clock.instant()));
        return true;
    }

    private LocalDate lockedBirthDate(HolderId holder) {
        return database.sql("select birth_date from holder.holder where id = ? for update")
                .param(holder.value())
                .query(LocalDate.class)
                .single();
    }

    private void replace(HolderId holder, LocalDate former, LocalDate birthDate) {
        database.sql("update holder.holder set birth_date = :date where id = :id")
                .param("date", birthDate)
                .param("id", holder.value())
                .update();
        database.sql("""
                        insert into holder.birth_date_change (id, holder_id, former, became, changed_at)
                        values (:id, :holder, :former, :became, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("holder", holder.value())
                .param("former", former)
                .param("became", birthDate)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    @Override
    public int birthDateChangesLeft(HolderId holder) {
        var made = database.sql("""
                        select count(*) from holder.birth_date_change where holder_id = :holder and changed_at > :since
                        """)
                .param("holder", holder.value())
                .param("since", OffsetDateTime.now(clock).minusYears(1))
                .query(Integer.class)
                .single();
        return Math.max(0, settings.birthDateChanges() - made);
    }

    @EventListener
    void on(EmailChanged changed) {
        database.sql("update holder.holder set email = :email where account_id = :account")
                .param("email", changed.email())
                .param("account", changed.account().value())
                .update();
    }

    private void record(String act, HolderId holder) {
        trail.record(act, "holder:" + holder, null);
    }
}
