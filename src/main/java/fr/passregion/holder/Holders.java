package fr.passregion.holder;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The dossiers of the young people. Whoever asks must have the right to: this door does not check it. */
public interface Holders {

    /** Registers a person with a new dossier number and account. */
    Holder register(NewHolder person);

    Optional<Holder> find(HolderId id);

    /** Whose account it is; nobody where it is that of somebody who works here. */
    Optional<Holder> byAccount(AccountId account);

    List<Holder> findAll(Collection<HolderId> ids);

    /** Those of them that exist, as a till knows them. */
    Answer<List<Bearer>> bearers(Journey journey, Collection<HolderId> ids);

    Optional<Holder> byCaseNumber(CaseNumber number);

    /** Somebody with the same normalised name and birth date, or the same e-mail address (ORD-08). */
    Optional<Holder> samePersonAs(String firstName, String lastName, LocalDate birthDate, String email);

    Optional<Guardian> guardianOf(HolderId id);

    /** Confirms an enrolment once and publishes {@link EnrolmentConfirmed}; the same again changes nothing. */
    void confirm(HolderId id, Enrolment enrolment);

    /**
     * Changes an enrolment in the course of its year and publishes {@link EnrolmentChanged}; false where it is not, or no
     * longer, the one that is to be changed.
     *
     * @param change names this change
     */
    boolean change(HolderId id, UUID change, Enrolment before, Enrolment after);

    Optional<Enrolment> enrolment(HolderId id, SchoolYear year);
}
