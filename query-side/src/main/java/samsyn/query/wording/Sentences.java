package samsyn.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.event.AssessmentEvent;
import samsyn.query.read.HistoryPage;

/** Turns events into sentences of the reader's language; every kind of event has one. */
public final class Sentences {

    /** Message keys are this and the event's wire name. */
    static final String KEY = "event.";

    private final Words words;
    private final EventWords lines;
    private final EventMarks marks;

    /**
     * Prepares them.
     *
     * @param people names of those whom events point at, by id; who is missing is called by the id
     * @param evidence titles of what events point at, by id; what is missing is told without its title
     */
    public Sentences(Words words, Map<String, String> people, Map<UUID, String> evidence) {
        this.words = words;
        Names names = new Names(words, people, evidence);
        this.lines = new EventWords(words, names);
        this.marks = new EventMarks(words, names);
    }

    /** An entry of the history in one line, with what was said about it. */
    public Sentence of(HistoryPage.Item entry) {
        return of(entry, ShownEvent.read(entry.type(), entry.data(), entry.reason()));
    }

    /** @param event what that entry tells, in the form of today */
    Sentence of(HistoryPage.Item entry, AssessmentEvent event) {
        EventWords.Line line = lines.of(event);
        List<String> arguments = new ArrayList<>();
        arguments.add(entry.actor().name());
        arguments.addAll(line.arguments());
        return new Sentence(
                line.icon(),
                words.text(KEY + entry.type(), arguments.toArray(String[]::new)),
                line.detail(),
                marks.of(line.bearer(), entry.marks()),
                said(line, event));
    }

    /** What people wrote, and last why something said before was changed. */
    private List<Sentence.Quoted> said(EventWords.Line line, AssessmentEvent event) {
        List<Sentence.Quoted> said = new ArrayList<>(line.said());
        if (event.reason() != null) {
            said.add(new Sentence.Quoted(words.text("history.reason"), event.reason()));
        }
        return said;
    }
}
