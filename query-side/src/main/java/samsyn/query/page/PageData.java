package samsyn.query.page;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Where the pages get what they show; every answer holds only what its reader may see. */
public interface PageData {

    /** The reader's name as colleagues know it. */
    String nameOf(Authentication reader);

    /** All assessments that the reader may know of, in the order to show them. */
    BoardPage.Data board(Authentication reader);

    /** One assessment's result, or empty if it is not there for this reader. */
    Optional<ResultPage.Data> result(Authentication reader, UUID assessment);

    /**
     * A page of one assessment's history, or empty if it is not there for this reader.
     *
     * @param cursor where an earlier page said that it goes on, or null for the beginning
     */
    Optional<TrailPage.Data> history(Authentication reader, UUID assessment, @Nullable String cursor);
}
