package fr.passregion.site.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of the trail of acts, « journal », in words. */
public record JournalView(
        List<Act> acts,
        long count,
        int pages,
        int page,
        @Nullable Subject subject,
        @Nullable LocalDate day) {

    static final String PATH = "/region/journal";

    /** One act: when (in Paris), who and as what, what, on whom and why. */
    public record Act(
            ZonedDateTime at,
            String who,
            String roles,
            String what,
            Subject subject,
            @Nullable String why) {}

    /** On whom or on what: its key in the trail, its name, a detail, and its own page where there is one. */
    public record Subject(
            String key,
            String name,
            @Nullable String detail,
            @Nullable String href) {

        /** The address of all that was done on it. */
        public String acts() {
            return address(key, null);
        }
    }

    public boolean isFiltered() {
        return subject != null || day != null;
    }

    /** The address of the same acts, ready for a page's number. */
    public String pageHref() {
        var here = address(subject == null ? null : subject.key(), day);
        return here + (here.contains("?") ? "&page=" : "?page=");
    }

    static String address(@Nullable String subject, @Nullable LocalDate day) {
        var address = UriComponentsBuilder.fromPath(PATH);
        if (subject != null) address.queryParam("sujet", "{sujet}");
        if (day != null) address.queryParam("jour", day);
        return subject == null
                ? address.toUriString()
                : address.encode().buildAndExpand(subject).toUriString();
    }
}
