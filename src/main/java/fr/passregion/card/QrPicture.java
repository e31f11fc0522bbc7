package fr.passregion.card;

import io.nayuki.qrcodegen.QrCode;

/** A QR code ready to be drawn, « QR code »: how many modules wide it is, and the dark ones as a path of an SVG drawing. */
public record QrPicture(int side, String path) {

    /** With errors corrected up to about 15 %, as screens in the sun and cards in wallets need. */
    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) addRow(code, y, path);
        return new QrPicture(code.size, path.toString());
    }

    private static void addRow(QrCode code, int y, StringBuilder path) {
        for (var x = 0; x < code.size; x++) {
            var start = x;
            while (x < code.size && code.getModule(x, y)) x++;
            if (x > start) path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
        }
    }
}
