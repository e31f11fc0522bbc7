package fr.passregion.matching.web;

import fr.passregion.matching.Column;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column holds what, as somebody says it: places counted from 0. */
record ColumnsForm(
        @Nullable Integer lastName,
        @Nullable Integer firstName,
        @Nullable Integer fullName,
        @Nullable Integer birthDate,
        @Nullable Integer group) {

    Map<Column, Integer> places() {
        var places = new EnumMap<Column, Integer>(Column.class);
        if (lastName != null) places.put(Column.LAST_NAME, lastName);
        if (firstName != null) places.put(Column.FIRST_NAME, firstName);
        if (fullName != null) places.put(Column.FULL_NAME, fullName);
        if (birthDate != null) places.put(Column.BIRTH_DATE, birthDate);
        if (group != null) places.put(Column.GROUP, group);
        return places;
    }
}
