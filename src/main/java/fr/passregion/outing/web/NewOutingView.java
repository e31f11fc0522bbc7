package fr.passregion.outing.web;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** What a teacher chooses from: benefits, places that take one of them, and the establishment’s young people. */
public record NewOutingView(
        List<Choice> benefits,
        String benefit,
        String town,
        List<Choice> places,
        List<Choice> tracks,
        String track,
        List<Row> rows,
        boolean everybody) {

    /** The same choices with everybody ticked, or nobody: for whom has no script. */
    public String tickingAll() {
        return UriComponentsBuilder.fromPath(DeskPages.PATH + "/nouvelle")
                .queryParam("avantage", "{benefit}")
                .queryParam("ville", "{town}")
                .queryParam("filiere", "{track}")
                .queryParam("tous", !everybody)
                .encode()
                .buildAndExpand(benefit, town, track)
                .toUriString();
    }

    /** Something that can be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A young person. */
    public record Row(String id, String name, String track, boolean ticked) {}
}
