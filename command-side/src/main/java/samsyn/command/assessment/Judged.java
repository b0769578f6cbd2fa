package samsyn.command.assessment;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is judged of every question, and the remarks on it. */
record Judged(Map<String, QuestionState> questions, Map<UUID, Remark> remarks) {

    /** A remark, open or resolved. */
    record Remark(UUID id, String area, @Nullable String question, String author, boolean resolved) {
        Remark asResolved() {
            return new Remark(id, area, question, author, true);
        }
    }

    Judged with(QuestionState question) {
        return new Judged(Copies.with(questions, question.code(), question), remarks);
    }

    Judged with(Remark remark) {
        return new Judged(questions, Copies.with(remarks, remark.id(), remark));
    }
}
