package fr.passregion.holder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares three letters at a time in PostgreSQL; an index finds the candidates. */
@Component
class StoredDossierSearch implements DossierSearch {

    private static final int PAGE = 10;
    private static final int LAST_PAGE = 10;

    private final JdbcClient database;

    StoredDossierSearch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Found like(String typed, int page) {
        if (typed.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS)
            return new Found(List.of(), false);
        var asked = Math.clamp(page, 1, LAST_PAGE);
        var found = typed.contains("@")
                ? byEmail(typed.strip().toLowerCase(Locale.ROOT), asked)
                : byName(words(typed), asked);
        var hasMore = found.size() > PAGE && asked < LAST_PAGE;
        return new Found(found.stream().limit(PAGE).toList(), hasMore);
    }

    /** Every word by itself: which is the last name and which the first is not known. */
    private static String words(String typed) {
        return Stream.of(typed.split("[\\s\\u00A0\\u202F]+"))
                .map(NormalisedName::reduce)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<Holder> byName(String name, int page) {
        return page("""
                        select * from holder.holder
                        where (normalised_name operator(extensions.%) :typed or normalised_name operator(extensions.%>) :typed)
                          and greatest(extensions.similarity(normalised_name, :typed),
                                       extensions.word_similarity(:typed, normalised_name)) >= 0.45
                        order by greatest(extensions.similarity(normalised_name, :typed),
                                          extensions.word_similarity(:typed, normalised_name)) desc,
                                 extensions.similarity(normalised_name, :typed) desc, id
                        limit :limit offset :offset""", name, page);
    }

    private List<Holder> byEmail(String email, int page) {
        return page("""
                        select * from holder.holder
                        where lower(email) operator(extensions.%) :typed
                          and extensions.similarity(lower(email), :typed) >= 0.6
                        order by extensions.similarity(lower(email), :typed) desc, id
                        limit :limit offset :offset""", email, page);
    }

    /** One more than a page shows, to know whether there is another. */
    private List<Holder> page(String query, String typed, int page) {
        return database.sql(query)
                .param("typed", typed)
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query(HolderRows::holder)
                .list();
    }
}
