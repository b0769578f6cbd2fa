package samsyn.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two organisations that may be one and the same, though neither id nor name says so for certain.
 *
 * @param said as somebody named it
 * @param known what it is like, or what the register says instead
 */
public record Likeness(Kind kind, Named said, Named known) {

    /** In what they are alike. */
    public enum Kind {
        /** Their names differ only in what a reader passes over. */
        NAME,
        /** The name of the one stands in the name of the other. */
        PART,
        /** Their ids differ only in how they are written. */
        ID,
        /** The register knows the id under another name. */
        REGISTER
    }

    /** An organisation as it is shown to whoever must tell the two apart. */
    public record Named(String id, String name) {
        static Named of(Organisation organisation) {
            return new Named(organisation.id(), organisation.name());
        }

        /** An id that was only just made up says nothing of whom it names. */
        private String lasting() {
            return Organisation.isListed(id) ? id + '\n' + name : name;
        }
    }

    /**
     * What this likeness is called when somebody says yes to it: the same as often as it is found, and another as soon
     * as a name changes.
     *
     * @param member whose employer it concerns, null if it concerns the unit alone
     */
    public String code(@Nullable String member) {
        String ids = kind == Kind.ID ? said.id() + '\n' + known.id() : "";
        String all = String.join("\n\n", said.lasting(), known.lasting(), ids, member == null ? "" : member);
        return kind.name().toLowerCase(Locale.ROOT) + ":"
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
