package fr.passregion.account.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.passregion.privacy.DataFile;
import fr.passregion.privacy.DataFile.Chapter;
import fr.passregion.shared.French;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints one’s data as a tagged PDF. It fetches nothing: its font travels with it and its pictures are in the page. */
@Component
class PrintedData {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String PICTURE = "data:image/jpeg;base64,";
    private static final String STYLE = Objects.requireNonNull(PrintedData.class.getResource("/print/data.css"))
            .toExternalForm();

    static {
        XRLog.setLoggingEnabled(false); // it would write the addresses of pictures, which are the pictures
    }

    private final TemplateEngine templates;
    private final PrintedValues values;

    PrintedData(TemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.values = new PrintedValues(clock.getZone());
    }

    byte[] print(DataFile file) {
        var html = new StringOutput();
        var health = file.health();
        var view = new PrintedView(
                French.moment(file.at().toZonedDateTime()),
                tables(file.chapters()),
                health == null ? null : tables(health));
        templates.render("account/data-print.jte", view, html);
        return print(html.toString());
    }

    private List<PrintedView.Table> tables(List<Chapter> chapters) {
        return chapters.stream().map(values::table).toList();
    }

    private static byte[] print(String html) {
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Pass");
            builder.useUriResolver((base, uri) -> address(uri));
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return pdf.toByteArray();
    }

    /** Only the style sheet of this page, and pictures that are in it. */
    private static @Nullable String address(String uri) {
        if (uri.equals("data.css") || uri.equals(STYLE)) return STYLE;
        return uri.startsWith(PICTURE) ? uri : null;
    }
}
