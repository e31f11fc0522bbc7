package fr.passregion.matching;

import fr.passregion.shared.Uai;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lists as establishments export them. */
public final class Lists {

    private Lists() {}

    /** An export of SIECLE with these pupils, in the encoding that SIECLE writes. */
    public static byte[] siecle(Uai uai, String... pupils) {
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><BEE_ELEVES><PARAMETRES><UAJ>" + uai
                        + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>"
                        + String.join("", pupils) + "</ELEVES><STRUCTURES><STRUCTURES_ELEVE ELEVE_ID=\"1\"><STRUCTURE>"
                        + "<CODE_STRUCTURE>2GT3</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>"
                        + "</STRUCTURES_ELEVE><STRUCTURES_ELEVE ELEVE_ID=\"99\"><STRUCTURE><CODE_STRUCTURE>Inactifs"
                        + "</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>"
                        + "</STRUCTURES></DONNEES></BEE_ELEVES>")
                .getBytes(Charset.forName("ISO-8859-15"));
    }

    /** One pupil of it; {@code more} is what else SIECLE tells. */
    public static String pupil(int id, String ine, String last, String first, String birthDate, String more) {
        return "<ELEVE ELEVE_ID=\"%d\"><ID_NATIONAL>%s</ID_NATIONAL><NOM_DE_FAMILLE>%s</NOM_DE_FAMILLE><PRENOM>%s</PRENOM><DATE_NAISS>%s</DATE_NAISS>%s<SCOLARITE_AN_DERNIER><CODE_STRUCTURE>3B</CODE_STRUCTURE><PRENOM>Autre</PRENOM></SCOLARITE_AN_DERNIER></ELEVE>"
                .formatted(id, ine, last, first, birthDate, more);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet; what reads as a number is one, in the format of dates. */
    static byte[] workbook(List<List<String>> rows) {
        var sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"%d\">".formatted(row + 1));
            for (var column = 0; column < rows.get(row).size(); column++) {
                var at = (char) ('A' + column) + "" + (row + 1);
                var cell = rows.get(row).get(column);
                sheet.append(
                        cell.matches("\\d+")
                                ? "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, cell)
                                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, cell));
            }
            sheet.append("</row>");
        }
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"));
        parts.put(
                "_rels/.rels",
                utf8(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                utf8(
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"));
        parts.put(
                "xl/styles.xml",
                utf8(
                        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"));
        parts.put("xl/worksheets/sheet1.xml", utf8(sheet + "</sheetData></worksheet>"));
        return zip(parts);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
