package fr.passregion.reminder;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When reminders are sent.
 *
 * @param daysBefore how many days before the last day, once each
 */
@ConfigurationProperties("passregion.reminders")
record ReminderSettings(@DefaultValue({"60", "30", "7"}) List<Integer> daysBefore) {}
