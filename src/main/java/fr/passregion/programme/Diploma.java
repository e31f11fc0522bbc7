package fr.passregion.programme;

/**
 * A diploma that a programme names because an amount depends on it, « diplôme préparé ».
 *
 * @param code the national code of the training, « code formation-diplôme », eight characters
 */
public record Diploma(String code, String label, Level level) {}
