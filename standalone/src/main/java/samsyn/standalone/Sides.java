package samsyn.standalone;

/** What runs on top of the servers: both sides of Samsyn. */
@FunctionalInterface
public interface Sides {

    /**
     * Looks at what is set for them, before any server starts.
     *
     * @throws CannotStart if they could not work with it
     */
    default void check() throws CannotStart {}

    /**
     * Starts them and answers once they serve {@code options.port()}, or for 0 a free one that they find themselves.
     * What is answered stops them; it is called before the servers stop, and given 20 s.
     *
     * @throws Exception whose message is a sentence for the user; the start ends with it
     */
    AutoCloseable start(Addresses addresses, Options options, DataDirectory data, Progress progress) throws Exception;
}
