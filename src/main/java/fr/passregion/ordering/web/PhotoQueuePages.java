package fr.passregion.ordering.web;

import fr.passregion.holder.Photos;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.WaitingPhoto;
import fr.passregion.shared.French;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Region's queue: nine photos a page, those that are not refused are accepted together (REG-01). */
@Controller
class PhotoQueuePages {

    private static final String QUEUE = "/region/photos";
    private static final int ON_A_PAGE = 9;

    private final PhotoChecks queue;
    private final PhotoWall wall;
    private final RefusalWords words;
    private final Photos photos;

    PhotoQueuePages(PhotoChecks queue, PhotoWall wall, RefusalWords words, Photos photos) {
        this.queue = queue;
        this.wall = wall;
        this.words = words;
        this.photos = photos;
    }

    @GetMapping(QUEUE)
    String show(Model model) {
        var pending = queue.pending(ON_A_PAGE);
        wall.show(PhotoBatch.of(pending), pending, model);
        return "ordering/photos";
    }

    /** The agent points at a photo, says why it is refused, or takes the refusal back; nothing is decided yet. */
    @PostMapping(QUEUE + "/examen")
    String examine(@ModelAttribute("batch") PhotoBatch batch, Model model) {
        wall.show(batch.examined(), stillPending(batch), model);
        return "ordering/photos";
    }

    @PostMapping(QUEUE)
    String decide(@ModelAttribute("batch") PhotoBatch batch, RedirectAttributes next) {
        var refused = 0;
        var accepted = 0;
        var judged = batch.examined();
        for (var id : judged.photos()) {
            var reason = judged.refusals().get(id.toString());
            if (reason == null && queue.accept(id)) accepted++;
            if (reason != null && queue.refuse(id, words.of(reason))) refused++;
        }
        next.addFlashAttribute(
                "flash",
                accepted + refused == 0
                        ? "Rien n’a changé\u00a0: ces photos ont déjà été jugées, sans doute par un collègue."
                        : said(accepted, "acceptée") + ", " + said(refused, "refusée") + ".");
        return "redirect:" + QUEUE;
    }

    private List<WaitingPhoto> stillPending(PhotoBatch batch) {
        return batch.photos().stream()
                .map(queue::waiting)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String said(int count, String participle) {
        return French.count(count, "photo") + " " + participle + (count < 2 ? "" : "s");
    }

    @GetMapping(QUEUE + "/{id}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        return queue.find(id)
                .map(OrderView::photo)
                .or(() -> queue.waiting(id).map(WaitingPhoto::photo))
                .flatMap(photos::find)
                .map(Portraits::answer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
