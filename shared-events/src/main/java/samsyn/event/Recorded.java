package samsyn.event;

/** An event as read back from the log or the topic: the fact and the envelope around it. */
public record Recorded(Envelope envelope, AssessmentEvent event) {}
