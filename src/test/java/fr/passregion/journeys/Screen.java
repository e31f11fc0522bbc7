package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.CardReader;
import fr.passregion.card.CardReader.Means;
import fr.passregion.card.CardReader.Reading;
import fr.passregion.card.CardReader.Shown;
import java.time.Instant;

/** The code on a phone's screen, as the till's own reader reads it. */
final class Screen {

    private static final String PICTURE =
            "new XMLSerializer().serializeToString(document.querySelector('[data-qr=code]'))";

    private static final String READ = """
            async (svg) => {
                const image = new Image(400, 400);
                image.src = URL.createObjectURL(new Blob([svg.replace("<svg", "<svg width='400' height='400'")], {type: "image/svg+xml"}));
                await image.decode();
                const canvas = Object.assign(document.createElement("canvas"), {width: 400, height: 400});
                const drawing = canvas.getContext("2d");
                drawing.drawImage(image, 0, 0, 400, 400);
                window.reader ??= new Worker("/assets/reader.js", {type: "module"});
                window.reader.postMessage({wasm: "/assets/zxing_reader.wasm"});
                return new Promise((read) => {
                    window.reader.onmessage = (message) => read(message.data);
                    window.reader.postMessage(drawing.getImageData(0, 0, 400, 400));
                });
            }""";

    private Screen() {}

    /** Reads the screen of a phone that may be without network, on the till beside it. */
    static String read(Visit phone, Visit till) {
        return (String) till.page().evaluate(READ, phone.page().evaluate(PICTURE));
    }

    /** The same on one machine. */
    static String read(Visit phone) {
        return read(phone, phone);
    }

    static void assertIsTaken(CardReader reader, String text, Instant when) {
        var reading = reader.read(new Shown.Code(text, when));
        assertThat(reading).isInstanceOf(Reading.Recognised.class);
        assertThat(((Reading.Recognised) reading).means()).isEqualTo(Means.CHANGING_CODE);
    }
}
