package fr.passregion.faq;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts a sentence into the stems of its words, without accents, articles and words that every question has. */
final class PlainFrench extends Analyzer {

    static final NormalizeCharMap APOSTROPHES = apostrophes();

    /** What nearly every question is about says nothing of this one. */
    private static final CharArraySet EVERYWHERE = CharArraySet.copy(FrenchAnalyzer.getDefaultStopSet());

    static final int SHORTEST = 2;
    static final int LONGEST = 40;

    static {
        EVERYWHERE.addAll(
                List.of("pass", "région", "region", "est", "quoi", "qu", "comment", "quand", "où", "peux", "puis"));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var lower = new LowerCaseFilter(words);
        var telling = new LengthFilter(new StopFilter(lower, EVERYWHERE), SHORTEST, LONGEST);
        return new TokenStreamComponents(words, new FrenchLightStemFilter(new ASCIIFoldingFilter(telling)));
    }

    /** « Pass’Région » is two words, and so is « d’outils ». */
    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(APOSTROPHES, reader);
    }

    private static NormalizeCharMap apostrophes() {
        var spaces = new NormalizeCharMap.Builder();
        spaces.add("’", " ");
        spaces.add("'", " ");
        return spaces.build();
    }
}
