package samsyn.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import samsyn.command.assessment.Asked;
import samsyn.json.CanonicalJson;
import samsyn.organisation.Likeness;
import samsyn.organisation.Likeness.Named;
import tools.jackson.databind.JsonNode;

/** What a refused command must say yes to, as its problem tells it: each member as the command would have it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedBody(
        @Nullable List<String> disclosing, @Nullable List<LikenessBody> accepted) {

    /** A likeness, to be sent back by its code with a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LikenessBody(
            String likeness,
            Likeness.Kind kind,
            Named said,
            Named known,
            @Nullable String member) {}

    static JsonNode of(Asked asked) {
        List<LikenessBody> likenesses = asked.accepted().stream()
                .map(a -> new LikenessBody(a.likeness(), a.kind(), a.said(), a.known(), a.member()))
                .toList();
        return CanonicalJson.mapper()
                .valueToTree(new AskedBody(unlessEmpty(asked.disclosing()), unlessEmpty(likenesses)));
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
