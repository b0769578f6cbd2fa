package samsyn.query.mongo;

import com.mongodb.client.MongoCollection;

/** MongoDB will not take a document, too large a one for instance; written again it would be refused again. */
public final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentRefused(MongoCollection<?> collection, Throwable cause) {
        super(
                "MongoDB does not take a document of "
                        + collection.getNamespace().getCollectionName() + ": " + cause.getMessage(),
                cause);
    }
}
