package samsyn.query.area;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An area as one audience may know it.
 *
 * @param max points
 * @param content hash of what a submission or an approval would stand for now; only once all is agreed
 */
public record AreaFace(
        String code,
        String name,
        int max,
        AreaReview review,
        List<QuestionRow> questions,
        List<Finding> findings,
        List<Remark> remarks,
        @Nullable String content) {

    /** What one evaluator has written about questions that are not disclosed yet. */
    public record Own(List<Finding> findings) {}

    /** The area with the findings that an audience may know, and with its remarks or none of them. */
    public static AreaFace of(
            AreaSheet sheet,
            List<QuestionRow> rows,
            Predicate<Finding> known,
            boolean remarks,
            @Nullable String content) {
        return new AreaFace(
                sheet.code(),
                sheet.area().name(),
                sheet.area().max(),
                sheet.review(),
                rows,
                sheet.findings().stream().filter(known).toList(),
                remarks ? sheet.remarks() : List.of(),
                content);
    }
}
