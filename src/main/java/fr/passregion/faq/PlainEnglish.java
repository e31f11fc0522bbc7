package fr.passregion.faq;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts an English sentence into its words without plurals, accents and the words that every question has. */
final class PlainEnglish extends Analyzer {

    private static final CharArraySet EVERYWHERE = CharArraySet.copy(EnglishAnalyzer.getDefaultStopSet());

    static {
        EVERYWHERE.addAll(
                List.of("pass", "région", "region", "what", "how", "when", "where", "which", "can", "do", "does"));
        EVERYWHERE.addAll(List.of("my", "me", "am", "have", "has", "it", "with", "from", "on", "must", "should", "we"));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var telling = new StopFilter(new LowerCaseFilter(words), EVERYWHERE);
        var kept = new LengthFilter(telling, PlainFrench.SHORTEST, PlainFrench.LONGEST);
        return new TokenStreamComponents(words, new EnglishMinimalStemFilter(new ASCIIFoldingFilter(kept)));
    }

    /** « Pass’Région » is two words, and so is “parents’ association”. */
    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(PlainFrench.APOSTROPHES, reader);
    }
}
