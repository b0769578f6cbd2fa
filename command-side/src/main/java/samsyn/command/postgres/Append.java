package samsyn.command.postgres;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.event.EntryDraft;

/**
 * One command's entries, to be written together or not at all.
 *
 * @param drafts of one assessment, with consecutive sequences; the first says which version is expected
 * @param beside long texts by their SHA-256 in hex
 */
public record Append(List<EntryDraft> drafts, Receipt receipt, Map<String, byte[]> beside) {

    public Append {
        drafts = List.copyOf(drafts);
        beside = Map.copyOf(beside);
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("An accepted command has at least one event.");
        }
    }

    UUID assessment() {
        return drafts.getFirst().assessment();
    }

    long firstSequence() {
        return drafts.getFirst().sequence();
    }
}
