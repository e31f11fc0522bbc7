/** What holds for the whole house: its rooms, its habits, its traceability. */
@NullMarked
package fr.passregion;

import org.jspecify.annotations.NullMarked;
