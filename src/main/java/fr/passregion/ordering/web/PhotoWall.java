package fr.passregion.ordering.web;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.WaitingPhoto;
import fr.passregion.shared.French;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The photos of one page as the agent sees them. */
@Component
public class PhotoWall {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int SHOWN_OF_THE_NUMBER = 4;

    private final PhotoChecks queue;
    private final Holders holders;
    private final RefusalWords words;

    PhotoWall(PhotoChecks queue, Holders holders, RefusalWords words) {
        this.queue = queue;
        this.holders = holders;
        this.words = words;
    }

    /** One photo: its place on the page, the beginning of the dossier number, since when it waits, its refusal if any. */
    public record Shown(
            String id,
            int place,
            String number,
            String since,
            boolean isCurrent,
            RefusalWords.@Nullable Reason refusal) {}

    void show(PhotoBatch batch, List<WaitingPhoto> waiting, Model model) {
        var shown = shown(batch, waiting);
        model.addAttribute("photos", shown);
        model.addAttribute("waiting", queue.countPending());
        model.addAttribute("oldest", shown.isEmpty() ? null : shown.getFirst().since());
        model.addAttribute("reasons", words.photoReasons());
        model.addAttribute(
                "current", shown.stream().filter(Shown::isCurrent).findFirst().orElse(null));
        model.addAttribute(
                "refused",
                shown.stream().filter(photo -> photo.refusal() != null).toList());
    }

    private List<Shown> shown(PhotoBatch batch, List<WaitingPhoto> waiting) {
        var people = holders.findAll(waiting.stream().map(WaitingPhoto::holder).toList()).stream()
                .collect(Collectors.toMap(Holder::id, Function.identity()));
        var shown = new ArrayList<Shown>();
        for (var photo : waiting) {
            var holder = people.get(photo.holder());
            if (holder != null) shown.add(shown(batch, photo, holder, shown.size() + 1));
        }
        return shown;
    }

    private Shown shown(PhotoBatch batch, WaitingPhoto photo, Holder holder, int place) {
        var id = photo.photo().toString();
        return new Shown(
                id,
                place,
                holder.caseNumber().value().substring(0, SHOWN_OF_THE_NUMBER) + "…",
                French.dayAndMonth(photo.since().atZone(PARIS).toLocalDate()),
                batch.current().filter(id::equals).isPresent(),
                refusal(batch.refusals().get(id)));
    }

    private RefusalWords.@Nullable Reason refusal(@Nullable PhotoReason reason) {
        return words.photoReasons().stream()
                .filter(known -> reason != null && known.code().equals(reason.name()))
                .findFirst()
                .orElse(null);
    }
}
