package fr.passregion.redemption.api;

import fr.passregion.redemption.Counter;
import fr.passregion.redemption.GroupDebitRequest;
import fr.passregion.redemption.OutingId;
import fr.passregion.redemption.ParticipantId;
import fr.passregion.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the body of a group debit into a request, and collects all that is wrong with it on the way. */
final class GroupInput {

    private static final int MOST_LINES = 300;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    static Parsed<GroupDebitRequest> debit(Counter counter, GroupBody body) {
        var input = new GroupInput();
        var outing = body.outing();
        if (outing == null) input.fault("/outing", Fault.Kind.MISSING);
        var price = input.price(body.price());
        var lines = input.lines(body.lines());
        if (outing == null || !input.faults.isEmpty()) return Parsed.wrong(input.faults);
        return new Parsed.Read<>(new GroupDebitRequest(counter, new OutingId(outing), lines, price));
    }

    private @Nullable Money price(@Nullable Long cents) {
        if (cents == null) return null;
        if (cents >= 0 && cents <= Input.HIGHEST_PRICE) return new Money(cents);
        fault("/price", Fault.Kind.AMOUNT);
        return null;
    }

    private List<GroupDebitRequest.Line> lines(@Nullable List<GroupBody.@Nullable LineBody> bodies) {
        var lines = new ArrayList<GroupDebitRequest.Line>();
        if (bodies == null) fault("/lines", Fault.Kind.MISSING);
        else if (bodies.isEmpty() || bodies.size() > MOST_LINES) fault("/lines", Fault.Kind.LINES);
        else
            for (var place = 0; place < bodies.size(); place++)
                lines.addAll(line("/lines/" + place, bodies.get(place)));
        return lines;
    }

    /** One line, or none when something of it is missing. */
    private List<GroupDebitRequest.Line> line(String pointer, GroupBody.@Nullable LineBody body) {
        var participant = body == null ? null : body.participant();
        var present = body == null ? null : body.present();
        if (participant == null) fault(pointer + "/participant", Fault.Kind.MISSING);
        else if (!seen.add(participant)) fault(pointer + "/participant", Fault.Kind.PARTICIPANT_TWICE);
        if (present == null) fault(pointer + "/present", Fault.Kind.MISSING);
        return participant == null || present == null
                ? List.of()
                : List.of(new GroupDebitRequest.Line(new ParticipantId(participant), present));
    }

    private void fault(String pointer, Fault.Kind kind) {
        faults.add(Fault.at(pointer, kind));
    }
}
