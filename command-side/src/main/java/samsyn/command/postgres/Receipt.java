package samsyn.command.postgres;

import java.util.Arrays;

/**
 * What is kept of an accepted command, for ever: the same key of the same person gets the same answer.
 *
 * @param request keyed hash of the request, so that the same key with another request is noticed
 * @param answer ids and versions only, as JSON
 */
public record Receipt(String actor, String key, byte[] request, String answer) {

    /** True if the same request was sent before under this key. */
    public boolean isFor(byte[] otherRequest) {
        return Arrays.equals(request, otherRequest);
    }
}
