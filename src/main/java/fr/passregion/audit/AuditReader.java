package fr.passregion.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail as a controller reads it, the latest act first (REG-05). Whoever asks must have the right to. */
public interface AuditReader {

    /** What is looked for: one subject, one day, both or neither; pages are numbered from 1. */
    record Asked(@Nullable String subject, @Nullable LocalDate day, int page) {}

    /**
     * One act: the actor is an account's id, absent for a machine or the system; the roles are those held at that moment,
     * {@code SYSTEM} when nobody was signed in.
     */
    record Entry(
            OffsetDateTime at,
            @Nullable String actor,
            List<String> roles,
            String act,
            String subject,
            @Nullable String why) {}

    /** One page of acts, and how many there are in all. */
    record Found(List<Entry> entries, long count, int pages) {}

    Found read(Asked asked);
}
