package fr.passregion.matching;

import fr.passregion.matching.Aside.Reason;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code ElevesSansAdresses.xml} of SIECLE: the lycée's own register of its pupils. */
final class SiecleFile {

    private static final XMLInputFactory XML = hardened();
    private static final Set<String> FACTS =
            Set.of("ID_NATIONAL", "INE_BEA", "NOM_DE_FAMILLE", "PRENOM", "DATE_NAISS", "DATE_SORTIE");
    private static final String INACTIVE = "inactifs";

    private final Uai institution;
    private final Map<String, Map<String, String>> pupils = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, String> divisions = new HashMap<>();
    private @Nullable String uaj;
    private @Nullable SchoolYear year;

    SiecleFile(Uai institution) {
        this.institution = institution;
    }

    PupilList read(byte[] content) throws IOException {
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            while (xml.hasNext()) read(xml, xml.next());
        } catch (XMLStreamException broken) {
            throw new RefusedList(Refusal.BROKEN);
        }
        if (uaj == null) throw new RefusedList(Refusal.NOT_A_LIST);
        if (!Uai.parse(uaj).filter(institution::equals).isPresent()) throw new RefusedList(Refusal.OTHER_ESTABLISHMENT);
        if (order.isEmpty()) throw new RefusedList(Refusal.EMPTY);
        refuseSameNumberTwice();
        return list();
    }

    private void read(XMLStreamReader xml, int event) throws XMLStreamException, RefusedList {
        if (event == XMLStreamConstants.DTD) throw new RefusedList(Refusal.DOCTYPE);
        if (event != XMLStreamConstants.START_ELEMENT) return;
        switch (xml.getLocalName()) {
            case "PARAMETRES" -> parameters(xml);
            case "ELEVE" -> pupil(xml);
            case "STRUCTURES_ELEVE" -> structures(xml);
            default -> {} // the rest of the export is not about who is enrolled
        }
    }

    private void parameters(XMLStreamReader xml) throws XMLStreamException {
        var found = facts(xml, "PARAMETRES", Set.of("UAJ", "ANNEE_SCOLAIRE"));
        uaj = found.getOrDefault("UAJ", "");
        var first = found.getOrDefault("ANNEE_SCOLAIRE", "");
        year = first.matches("20\\d\\d") ? new SchoolYear(Integer.parseInt(first)) : null;
    }

    private void pupil(XMLStreamReader xml) throws XMLStreamException, RefusedList {
        var id = Optional.ofNullable(xml.getAttributeValue(null, "ELEVE_ID")).orElse("rang " + order.size());
        order.add(id);
        if (order.size() > ListFile.MOST_LINES) throw new RefusedList(Refusal.TOO_MANY_LINES);
        if (pupils.put(id, facts(xml, "ELEVE", FACTS)) != null) throw new RefusedList(Refusal.BROKEN);
    }

    private void structures(XMLStreamReader xml) throws XMLStreamException {
        var id = xml.getAttributeValue(null, "ELEVE_ID");
        while (!isEnd(xml, "STRUCTURES_ELEVE"))
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("STRUCTURE")) {
                var found = facts(xml, "STRUCTURE", Set.of("CODE_STRUCTURE", "TYPE_STRUCTURE"));
                if ("D".equals(found.get("TYPE_STRUCTURE")) && id != null)
                    divisions.putIfAbsent(id, found.getOrDefault("CODE_STRUCTURE", ""));
            }
    }

    /** The texts of the children of that name; those further below are somebody else's facts. */
    private static Map<String, String> facts(XMLStreamReader xml, String parent, Set<String> names)
            throws XMLStreamException {
        var found = new HashMap<String, String>();
        for (var depth = 0; !(depth == 0 && isEnd(xml, parent)); ) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 0 && names.contains(xml.getLocalName()))
                    found.put(xml.getLocalName(), xml.getElementText().strip());
                else depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT && depth > 0) {
                depth--;
                if (depth == 0 && isEnd(xml, parent)) throw new XMLStreamException("nested " + parent);
            }
        }
        return found;
    }

    private static boolean isEnd(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    private void refuseSameNumberTwice() throws RefusedList {
        var seen = new HashSet<String>();
        for (var facts : pupils.values()) {
            var number = number(facts);
            if (!number.isEmpty() && !seen.add(number)) throw new RefusedList(Refusal.SAME_INE_TWICE);
        }
    }

    private static String number(Map<String, String> facts) {
        var national = facts.getOrDefault("ID_NATIONAL", "");
        return national.isEmpty() ? facts.getOrDefault("INE_BEA", "") : national;
    }

    private PupilList list() {
        var lines = new Lines();
        for (var id : order) {
            var facts = pupils.getOrDefault(id, Map.of());
            var division = divisions.getOrDefault(id, "");
            if (division.equalsIgnoreCase(INACTIVE)) lines.aside(Reason.INACTIVE);
            else if (number(facts).isEmpty()) lines.aside(Reason.NOT_ARRIVED);
            else
                lines.pupil(
                        facts.getOrDefault("NOM_DE_FAMILLE", ""),
                        facts.getOrDefault("PRENOM", ""),
                        WrittenDate.parse(facts.getOrDefault("DATE_NAISS", "")),
                        division,
                        !facts.getOrDefault("DATE_SORTIE", "").isEmpty());
        }
        return lines.list(year);
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
