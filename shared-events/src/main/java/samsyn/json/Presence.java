package samsyn.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Takes a record's word for what may be absent: a component that is not {@code @Nullable} is demanded on reading, and
 * on writing its null is not left out but written, which canonical JSON refuses.
 */
final class Presence extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return component(member).map(c -> !isNullable(c)).orElseGet(() -> super.hasRequiredMarker(config, member));
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return component(annotated)
                .filter(c -> !isNullable(c))
                .map(_ -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                .orElseGet(() -> super.findSetterInfo(config, annotated));
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
        return component(annotated)
                .filter(c -> !isNullable(c))
                .map(_ -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, null))
                .orElseGet(() -> super.findPropertyInclusion(config, annotated));
    }

    /** Asks the component, not the constructor: javac loses the annotation of a nested type in a compact one. */
    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Optional<RecordComponent> component(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return Optional.empty();
        }
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        return annotated instanceof AnnotatedParameter parameter
                ? Optional.of(components[parameter.getIndex()])
                : Arrays.stream(components)
                        .filter(c -> c.getName().equals(member.getName()))
                        .findFirst();
    }
}
