package samsyn.query.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import samsyn.query.document.Audience;
import samsyn.query.document.Key;
import samsyn.query.document.Recipient;
import samsyn.query.document.View;

/** In what capacity a reader stands in an assessment, and so which documents are theirs. */
public record Standing(Access access, Audience audience, Reader reader) {

    public UUID assessment() {
        return access.assessment();
    }

    /** Everything here is addressed to one of these. */
    public List<Recipient> recipients() {
        Recipient shared = Recipient.of(audience);
        return evaluates() ? List.of(shared, Recipient.own(reader.id())) : List.of(shared);
    }

    public boolean evaluates() {
        return audience == Audience.TEAM;
    }

    public boolean audits() {
        return audience == Audience.AUDITOR;
    }

    /** The document of a thing that this reader shares with others. */
    public Key key(View view, String thing) {
        return Key.of(view, Recipient.of(audience), assessment(), thing);
    }

    /** The document of a thing that is this evaluator's alone; empty for everybody else. */
    public Optional<Key> ownKey(View view, String thing) {
        return evaluates()
                ? Optional.of(Key.of(view, Recipient.own(reader.id()), assessment(), thing))
                : Optional.empty();
    }
}
