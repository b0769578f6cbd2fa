package samsyn.query.document;

import org.jspecify.annotations.Nullable;

/**
 * Whom a document is handed to.
 *
 * @param person the one evaluator of {@link Audience#OWN}, null for every other audience
 */
public record Recipient(Audience audience, @Nullable String person) {

    public static final Recipient TEAM = new Recipient(Audience.TEAM, null);
    public static final Recipient COORDINATOR = new Recipient(Audience.COORDINATOR, null);
    public static final Recipient REVIEWER = new Recipient(Audience.REVIEWER, null);
    public static final Recipient AUDITOR = new Recipient(Audience.AUDITOR, null);

    public static Recipient own(String person) {
        return new Recipient(Audience.OWN, person);
    }

    public static Recipient of(Audience audience) {
        return new Recipient(audience, null);
    }

    /** How change notes name this recipient: {@code team}, {@code own:evaluator-1}. */
    public String word() {
        return person == null ? audience.word() : audience.word() + ":" + person;
    }
}
