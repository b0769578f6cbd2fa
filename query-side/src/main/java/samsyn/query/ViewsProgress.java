package samsyn.query;

/** Shown how far the views have come while a start waits for them. */
@FunctionalInterface
public interface ViewsProgress {

    /** So many of all entries can be read; the last call says all, unless the start waits no longer. */
    void views(long written, long all);
}
