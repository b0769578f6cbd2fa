package samsyn.edge.problem;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A way in which a request can fail; a side's own are the constants of an enum. */
public interface ProblemType {

    /** A constant's name, from which the type and the sentence are found. */
    String name();

    HttpStatus status();

    /** Base name of the files with what users read of it, one for each language. */
    String sentences();

    /** What its answer says besides. */
    default Map<String, String> headers() {
        return status() == HttpStatus.UNAUTHORIZED ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : Map.of();
    }

    /** The stable name that programs read. */
    default String type() {
        return "urn:samsyn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What users read; a machine's own language never gets between. */
    default String sentence(Locale language) {
        return ResourceBundle.getBundle(
                        sentences(),
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
    }
}
