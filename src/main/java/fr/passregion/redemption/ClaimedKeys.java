package fr.passregion.redemption;

import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.AnsweredRequests.Result;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a transaction holds, with what was answered under them before and what is answered now. Of two requests
 * under one key the second gets the first one's answer, whether that one came years or an instant ago.
 */
final class ClaimedKeys {

    /** A key is a caller's own. */
    record Name(String caller, String key) {

        static Name of(Request request) {
            return new Name(request.caller(), request.key());
        }

        String lock() {
            return "redemption " + caller + " " + key;
        }

        /** What finds the answer in its table: half of a SHA-256 hash, as short as an index likes it. */
        UUID digest() {
            var bytes = ByteBuffer.wrap(DigestUtils.sha256(caller + "\n" + key));
            return new UUID(bytes.getLong(), bytes.getLong());
        }
    }

    /** What was asked and what was answered. */
    record Answered(Request request, Answer answer) {

        @Nullable String redemption() {
            var id = answer.redemption();
            return id == null ? null : id.value();
        }
    }

    private final Set<Name> held;
    private final Map<Name, Answered> answers;
    private final List<Answered> now = new ArrayList<>();

    ClaimedKeys(Set<Name> held, Map<Name, Answered> earlier) {
        this.held = held;
        this.answers = new HashMap<>(earlier);
    }

    /** Whether the request is to be worked on, as far as is known before the others of this transaction are. */
    boolean isOpen(Request request) {
        var name = Name.of(request);
        return held.contains(name) && !answers.containsKey(name);
    }

    Result settle(Request request, Supplier<Answer> work) {
        var name = Name.of(request);
        if (!held.contains(name)) return new Result.InProgress();
        var earlier = answers.get(name);
        if (earlier != null) {
            var isSame = earlier.request().fingerprint().equals(request.fingerprint());
            return isSame ? new Result.Replayed(earlier.answer()) : new Result.KeyReused();
        }
        var answered = new Answered(request, work.get());
        if (answered.answer().lasting()) {
            answers.put(name, answered);
            now.add(answered);
        }
        return new Result.Done(answered.answer());
    }

    /** What was answered for good since the keys were claimed. */
    List<Answered> answeredNow() {
        return now;
    }
}
