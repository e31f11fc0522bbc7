package fr.passregion.site;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** The order in which a form declares its fields, which validation does not keep. */
record FormOrder(List<String> fields) {

    static FormOrder of(BindingResult form) {
        var target = form.getTarget();
        return target == null ? new FormOrder(List.of()) : of(target.getClass());
    }

    static FormOrder of(Class<?> form) {
        return new FormOrder(Stream.of(form.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .toList());
    }

    List<ObjectError> sorted(List<ObjectError> errors) {
        return errors.stream().sorted(Comparator.comparingInt(this::rank)).toList();
    }

    private int rank(ObjectError error) {
        return error instanceof FieldError at ? fields.indexOf(at.getField().split("[.\\[]", 2)[0]) : Integer.MIN_VALUE;
    }
}
