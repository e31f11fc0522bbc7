package fr.passregion.ordering.web;

import fr.passregion.holder.Photos;
import fr.passregion.institution.Own;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.OrderId;
import fr.passregion.shared.Uai;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The establishment's requests, looked at: all of them in a table, or one (EST-01). */
@Controller
class InstitutionPages {

    private final EnrolmentChecks desk;
    private final RequestTable table;
    private final RequestRows rows;
    private final SecondThoughtPages answers;
    private final Photos photos;

    InstitutionPages(
            EnrolmentChecks desk, RequestTable table, RequestRows rows, SecondThoughtPages answers, Photos photos) {
        this.desk = desk;
        this.table = table;
        this.rows = rows;
        this.answers = answers;
        this.photos = photos;
    }

    @GetMapping(RequestQuery.PATH)
    String list(@Own Uai own, @ModelAttribute RequestQuery query, Model model) {
        model.addAttribute("table", table.show(own, query));
        model.addAttribute("answers", answers.recent(own));
        return "ordering/requests";
    }

    /** One request, beside those it was found among. */
    @GetMapping(RequestQuery.PATH + "/{id}")
    String one(@Own Uai own, @PathVariable String id, @ModelAttribute RequestQuery query, Model model) {
        var order = OrderId.parse(id).flatMap(known -> desk.find(own, known)).orElseThrow(InstitutionPages::notFound);
        var place = table.place(own, query, order.id()).orElse(null);
        model.addAttribute("request", rows.file(order));
        model.addAttribute("state", RequestRows.word(order.enrolmentCheck()));
        model.addAttribute("among", place);
        model.addAttribute("table", table.show(own, place == null ? query : query.at(RequestTable.pageOf(place))));
        model.addAttribute("answers", answers.recent(own));
        return "ordering/request";
    }

    @GetMapping(RequestQuery.PATH + "/{id}/photo.jpg")
    ResponseEntity<byte[]> photo(@Own Uai own, @PathVariable String id) {
        return OrderId.parse(id)
                .flatMap(known -> desk.find(own, known))
                .flatMap(order -> photos.find(order.photo()))
                .map(Portraits::answer)
                .orElseThrow(InstitutionPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
