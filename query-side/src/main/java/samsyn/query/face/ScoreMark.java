package samsyn.query.face;

import org.jspecify.annotations.Nullable;
import samsyn.query.dossier.Circumstance;
import samsyn.query.dossier.Support;

/**
 * What must be known of a score that an entry holds, as things stood with that entry: later links and later unlinking
 * do not change what was true then.
 *
 * @param evaluator whose own score it is; null for a proposed or agreed one
 */
public record ScoreMark(
        String question,
        @Nullable String evaluator,
        @Nullable Support support,
        @Nullable Circumstance circumstance) {}
