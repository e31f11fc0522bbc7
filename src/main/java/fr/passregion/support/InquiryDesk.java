package fr.passregion.support;

import fr.passregion.identity.AccountId;
import fr.passregion.support.Inquiries.Thread;
import fr.passregion.support.Inquiry.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inquiries as the helpdesk sees and answers them; each look and each act is in the journal. */
public interface InquiryDesk {

    int PAGE_SIZE = 25;

    /** A page of those in that state, the one that waits longest first; pages are numbered from 1. */
    List<Inquiry> queue(State state, int page);

    Map<State, Long> counts();

    /** With the notes. */
    Optional<Thread> read(long number);

    /** What became of an act. */
    enum Outcome {
        DONE,
        /** Somebody wrote or acted since the agent looked: nothing is done, and the text is theirs to send again. */
        CHANGED_MEANWHILE,
        /** No inquiry has that number. */
        NONE
    }

    /**
     * What an agent does about the inquiry it looks at.
     *
     * @param lastSeen the last thing said that it saw
     */
    record Act(long number, AccountId agent, State seen, long lastSeen) {}

    /** Whoever asked is told by e-mail that there is an answer. */
    Outcome answer(Act act, String text);

    /** For the helpdesk alone. */
    Outcome note(Act act, String text);

    /** Whoever asked is told by e-mail, and that writing again opens it. */
    Outcome close(Act act);

    Outcome reopen(Act act);
}
