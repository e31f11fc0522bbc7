package fr.passregion.holder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a Region decides about dossiers.
 *
 * @param birthDateChanges how often within twelve months a holder may change their own birth date (ACC-01)
 */
@ConfigurationProperties("passregion.holder")
record HolderSettings(@DefaultValue("2") int birthDateChanges) {}
