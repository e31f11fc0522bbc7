package fr.passregion.matching;

import fr.passregion.shared.Uai;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads what an establishment brings: an export of SIECLE, zipped or not, a sheet of Excel, CSV, or pasted lines. */
final class ListFile {

    /** The largest file taken, in bytes. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** The most lines taken: twice the largest lycée. */
    static final int MOST_LINES = 10_000;

    private ListFile() {}

    /** What a file turned out to be. */
    sealed interface Reading {

        /** An export whose format says by itself what is what. */
        record Understood(PupilList list) implements Reading {}

        /** A table whose columns are still to be named. */
        record Table(Grid grid) implements Reading {}

        record Refused(Refusal why) implements Reading {}
    }

    static Reading read(byte[] content, Uai institution) {
        try {
            if (content.length == 0) throw new RefusedList(Refusal.EMPTY);
            if (content.length > MOST_BYTES) throw new RefusedList(Refusal.TOO_HEAVY);
            if (Archive.isOne(content)) return unzipped(new Archive(content), institution);
            if (isXml(content)) return siecle(content, institution);
            return new Reading.Table(DelimitedText.read(content));
        } catch (RefusedList refused) {
            return new Reading.Refused(refused.why());
        } catch (IOException broken) {
            return new Reading.Refused(Refusal.BROKEN);
        }
    }

    private static Reading unzipped(Archive archive, Uai institution) throws IOException {
        if (archive.holds("xl/workbook.xml")) return new Reading.Table(Spreadsheet.read(archive.content()));
        return siecle(archive.xml(), institution);
    }

    private static Reading siecle(byte[] xml, Uai institution) throws IOException {
        return new Reading.Understood(new SiecleFile(institution).read(xml).withoutRepeats());
    }

    private static boolean isXml(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        return start.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
    }
}
