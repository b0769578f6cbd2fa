package samsyn.event;

/**
 * How entries travel: CloudEvents 1.0, Kafka binding, binary mode. Key = assessment id, value = the entry's bytes.
 * The topic is as confidential as the log.
 */
public final class Topic {

    /** All entries of all assessments, for ever. */
    public static final String ASSESSMENTS = "samsyn.assessments";

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SEQUENCE = "ce_sequence";
    public static final String POSITION = "ce_position";
    public static final String CONTENT_TYPE = "content-type";

    private Topic() {}
}
