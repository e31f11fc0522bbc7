package fr.passregion.team;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Invitation;
import fr.passregion.identity.Invitations;
import fr.passregion.identity.Role;
import fr.passregion.identity.Staff;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams are what the grants of roles say; one team is changed by one at a time. */
@Service
class StoredTeams implements Teams {

    private static final Set<Role> ROLES = EnumSet.of(Role.INSTITUTION, Role.INSTITUTION_MANAGER, Role.TEACHER);

    private final Staff staff;
    private final Accounts accounts;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final Clock clock;

    StoredTeams(
            Staff staff,
            Accounts accounts,
            Invitations invitations,
            AuditTrail audit,
            JdbcClient database,
            Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Colleague> of(Uai institution) {
        return staff.at(institution.value(), ROLES).stream()
                .map(this::colleague)
                .toList();
    }

    @Override
    public List<Guest> guestsOf(Uai institution) {
        return invitations.waitingAt(institution.value()).stream()
                .map(this::guest)
                .toList();
    }

    @Override
    public Invited invite(Uai institution, Newcomer newcomer, AccountId by) {
        var isHere =
                of(institution).stream().anyMatch(colleague -> colleague.email().equalsIgnoreCase(newcomer.email()));
        if (isHere) return Invited.HERE_ALREADY;
        var wish = new Invitations.Wish(
                newcomer.email(), newcomer.name(), newcomer.position().roles(), institution.value(), by);
        return switch (invitations.invite(wish)) {
            case SENT -> Invited.SENT;
            case NOT_TOGETHER -> Invited.NOT_TOGETHER;
            case TOO_MANY -> Invited.TOO_MANY;
        };
    }

    @Override
    public boolean inviteAgain(Uai institution, UUID invitation) {
        return invitations.sendAgain(institution.value(), invitation);
    }

    @Override
    public boolean uninvite(Uai institution, UUID invitation) {
        return invitations.withdraw(institution.value(), invitation);
    }

    @Override
    @Transactional
    public Changed move(Uai institution, AccountId who, Position to, AccountId by) {
        var refusal = refusal(institution, who, by, to);
        if (refusal != Changed.DONE) return refusal;
        withdraw(institution, who);
        to.roles().forEach(role -> accounts.grant(who, new Grant(role, institution.value())));
        audit.record("staff.changed", "account:" + who, null);
        return Changed.DONE;
    }

    @Override
    @Transactional
    public Changed close(Uai institution, AccountId who, AccountId by) {
        var refusal = refusal(institution, who, by, null);
        if (refusal != Changed.DONE) return refusal;
        withdraw(institution, who);
        audit.record("staff.left", "account:" + who, null);
        return Changed.DONE;
    }

    /** Asked with the team locked: of two managers who remove each other at once one stays. */
    private Changed refusal(Uai institution, AccountId who, AccountId by, @Nullable Position to) {
        if (who.equals(by)) return Changed.YOURSELF;
        lock(institution);
        var team = of(institution);
        var member = find(team, who);
        if (member.isEmpty()) return Changed.NOT_HERE;
        var isLast = managers(team) == 1 && member.get().position() == Position.MANAGER && to != Position.MANAGER;
        return isLast ? Changed.LAST_MANAGER : Changed.DONE;
    }

    private static Optional<Colleague> find(List<Colleague> team, AccountId who) {
        return team.stream()
                .filter(colleague -> colleague.account().equals(who))
                .findFirst();
    }

    private static long managers(List<Colleague> team) {
        return team.stream()
                .filter(colleague -> colleague.position() == Position.MANAGER)
                .count();
    }

    private void withdraw(Uai institution, AccountId who) {
        ROLES.forEach(role -> accounts.withdraw(who, new Grant(role, institution.value())));
    }

    private void lock(Uai institution) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('team ' || :uai, 0))::text")
                .param("uai", institution.value())
                .query(String.class)
                .single();
    }

    private Colleague colleague(Staff.Member member) {
        var seen = member.lastSeen();
        return new Colleague(
                member.account(),
                member.name(),
                member.email(),
                Position.of(member.roles()),
                seen == null ? null : seen.atZoneSameInstant(clock.getZone()).toLocalDate());
    }

    private Guest guest(Invitation invitation) {
        return new Guest(
                invitation.id(),
                invitation.name(),
                invitation.email(),
                Position.of(invitation.roles()),
                invitation.expiresAt().atZone(clock.getZone()).toLocalDate());
    }
}
