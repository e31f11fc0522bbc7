package fr.passregion.team.web;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.French;
import fr.passregion.team.Colleague;
import fr.passregion.team.Guest;
import fr.passregion.team.Position;
import java.util.Arrays;
import java.util.List;

/** A team as its manager, or an agent, sees it. */
public record TeamView(List<Member> members, List<Waiting> guests) {

    /**
     * One of the team.
     *
     * @param isReader whether it is whoever looks: they decide on everybody but themselves
     */
    public record Member(String id, String name, String email, Position position, String lastSeen, boolean isReader) {

        /** What else they could be. */
        public List<Position> others() {
            return Arrays.stream(Position.values())
                    .filter(other -> other != position)
                    .toList();
        }
    }

    /** One who is invited. */
    public record Waiting(String id, String name, String email, Position position, String until) {}

    static TeamView of(List<Colleague> team, List<Guest> guests, AccountId reader) {
        return new TeamView(
                team.stream().map(colleague -> member(colleague, reader)).toList(),
                guests.stream().map(TeamView::waiting).toList());
    }

    private static Member member(Colleague colleague, AccountId reader) {
        var seen = colleague.lastSeen();
        return new Member(
                colleague.account().toString(),
                colleague.name(),
                colleague.email(),
                colleague.position(),
                seen == null ? "Jamais" : French.date(seen),
                colleague.account().equals(reader));
    }

    private static Waiting waiting(Guest guest) {
        return new Waiting(
                guest.invitation().toString(),
                guest.name(),
                guest.email(),
                guest.position(),
                French.date(guest.until()));
    }
}
