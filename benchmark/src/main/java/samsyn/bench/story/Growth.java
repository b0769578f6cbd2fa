package samsyn.bench.story;

/** What an assessment grows by, once it is open and its questions are scored. */
public enum Growth {
    /** Of twenty: eight links, six revisions, five remarks with their answers, a piece of evidence. */
    MIXED,
    PIECES,
    LINKS,
    REVISIONS,
    REMARKS
}
