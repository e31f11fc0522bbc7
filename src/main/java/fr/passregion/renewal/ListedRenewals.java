package fr.passregion.renewal;

import fr.passregion.matching.Matching;
import fr.passregion.matching.PupilLists;
import fr.passregion.matching.Sought;
import fr.passregion.renewal.Renewals.Candidate;
import fr.passregion.renewal.Renewals.Desk;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Renewals by the establishment's list of pupils: who is on it goes on, who is not seems to have left (EST-02). */
@Component
public class ListedRenewals {

    private final Renewals renewals;
    private final PupilLists lists;

    ListedRenewals(Renewals renewals, PupilLists lists) {
        this.renewals = renewals;
        this.lists = lists;
    }

    /** A holder of last year, as a line of the list may be. */
    public record Returning(Candidate candidate) implements Sought {

        @Override
        public String lastName() {
            return candidate.lastName();
        }

        @Override
        public String firstName() {
            return candidate.firstName();
        }

        @Override
        public LocalDate birthDate() {
            return candidate.birthDate();
        }

        /** Not once the establishment has said that they left. */
        @Override
        public boolean isPending() {
            return !candidate.left();
        }
    }

    /** The list beside last year's holders, as both are at this moment. */
    public record Comparison(Desk desk, Matching<Returning> matching) {

        /** For whom « Revalider les N » decides: alike, and in the track in which most go on. */
        public Map<HolderId, TrackCode> proposals() {
            var proposals = new HashMap<HolderId, TrackCode>();
            for (var pair : matching.toValidate()) {
                var candidate = pair.sought().candidate();
                var proposed = candidate.proposed();
                if (proposed != null) proposals.put(candidate.holder(), proposed);
            }
            return proposals;
        }
    }

    /** Empty between two campaigns, and where there is no such list of this establishment's or nobody said what its columns hold. */
    public Optional<Comparison> of(Uai institution, UUID list) {
        return renewals.of(institution).flatMap(desk -> {
            var people = desk.candidates().stream().map(Returning::new).toList();
            return lists.beside(institution, list, people).map(matching -> new Comparison(desk, matching));
        });
    }

    /** The latest list that the establishment brought, while it is kept. */
    public Optional<UUID> latest(Uai institution) {
        return lists.latest(institution);
    }

    /** Renews those whom the list bears exactly, each in the track that is proposed, and says how many. */
    public int renewAlike(Uai institution, UUID list) {
        return of(institution, list)
                .map(comparison -> renewals.renew(institution, comparison.proposals()))
                .orElse(0);
    }
}
