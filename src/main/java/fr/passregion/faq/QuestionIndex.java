package fr.passregion.faq;

import fr.passregion.faq.FaqFile.Entry;
import fr.passregion.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds questions by plain words, in memory: endings and accents do not count, a slip of the finger is forgiven. */
final class QuestionIndex {

    private static final String ID = "id";
    /** A word of the question itself tells more than one by which people look for it, and much more than one of the answer. */
    private static final Map<String, Float> FIELDS = Map.of("ask", 4f, "words", 3f, "answer", 1f);

    /** Where a slip of the finger is looked for: in an answer, something resembles nearly everything. */
    private static final Map<String, Float> FORGIVING = Map.of("ask", 5f, "words", 3f);

    private static final float EXACT = 4f;
    private static final float BEGUN = 1.5f;
    /** Below this share of the best score, what is found is only noise. */
    private static final float WORTH_SHOWING = 0.2f;

    private static final int MOST_WORDS = 24;

    private final Analyzer plain;
    private final IndexSearcher searcher;

    QuestionIndex(List<Entry> entries, Language language) {
        plain = switch (language) {
            case FRENCH -> new PlainFrench();
            case ENGLISH -> new PlainEnglish();
        };
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(plain))) {
            for (var entry : entries) writer.addDocument(document(entry));
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The identifiers of the questions that answer best to what was typed. */
    List<String> search(String typed, int limit) {
        var words = wordsOf(typed);
        if (words.isEmpty()) return List.of();
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            FIELDS.forEach((field, weight) -> add(query, field, word, weight));
            if (slips(word) > 0) FORGIVING.forEach((field, weight) -> forgive(query, new Term(field, word), weight));
        }
        try {
            var found = searcher.search(query.build(), limit).scoreDocs;
            var documents = searcher.storedFields();
            var ids = new ArrayList<String>();
            for (var one : found) {
                if (one.score >= found[0].score * WORTH_SHOWING)
                    ids.add(documents.document(one.doc).get(ID));
            }
            return List.copyOf(ids);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(BooleanQuery.Builder query, String field, String word, float weight) {
        var term = new Term(field, word);
        add(query, new TermQuery(term), weight * EXACT);
        if (word.length() >= 4) add(query, new PrefixQuery(term), weight * BEGUN);
    }

    private static void forgive(BooleanQuery.Builder query, Term term, float weight) {
        add(query, new FuzzyQuery(term, slips(term.text())), weight);
    }

    private static void add(BooleanQuery.Builder query, Query one, float weight) {
        query.add(new BoostQuery(one, weight), Occur.SHOULD);
    }

    /** How many letters may be wrong, missing, added or swapped: short words resemble too many others. */
    private static int slips(String word) {
        if (word.length() < 4) return 0;
        return word.length() < 7 ? 1 : 2;
    }

    private List<String> wordsOf(String typed) {
        var words = new ArrayList<String>();
        try (var stream = plain.tokenStream("typed", typed)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) words.add(word.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words.stream().distinct().toList();
    }

    private static Document document(Entry entry) {
        var document = new Document();
        var words = String.join(" ", entry.words());
        document.add(new StoredField(ID, entry.id()));
        document.add(new TextField("ask", entry.ask(), Store.NO));
        document.add(new TextField("words", words, Store.NO));
        document.add(new TextField("answer", String.join(" ", answer(entry)), Store.NO));
        return document;
    }

    private static List<String> answer(Entry entry) {
        var points = entry.points();
        return Stream.concat(entry.answer().stream(), points == null ? Stream.of() : points.stream())
                .toList();
    }
}
