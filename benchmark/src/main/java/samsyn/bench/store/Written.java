package samsyn.bench.store;

/** What was written into a store: how many documents, and their bytes as BSON. */
public record Written(long documents, long bytes) {

    public static final Written NOTHING = new Written(0, 0);

    public Written plus(Written more) {
        return new Written(documents + more.documents, bytes + more.bytes);
    }

    public Written minus(Written before) {
        return new Written(documents - before.documents, bytes - before.bytes);
    }
}
