package samsyn.query.face;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A printed total of a finished result. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrintedTotal(
        @Nullable Integer achieved,
        int max,
        @Nullable Integer percent,
        @Nullable BigDecimal exact) {}
