package fr.passregion.programme;

import java.util.List;

/**
 * What the public pages say of a benefit (GEN-01), in French, addressed to the young person.
 *
 * @param what one sentence: what it is
 * @param who one sentence: who has it
 * @param how the steps to use it
 * @param notes what is good to know, each a sentence
 */
public record BenefitTexts(String what, String who, List<String> how, List<String> notes) {

    public BenefitTexts {
        how = List.copyOf(how);
        notes = List.copyOf(notes);
    }
}
