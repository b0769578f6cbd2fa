package samsyn.command.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import samsyn.command.assessment.Assessment.Opened;
import samsyn.event.AreaContent;
import samsyn.event.AreaContent.NoteKind;
import samsyn.event.AssessmentEvent;
import samsyn.event.AssessmentEvent.Duty;
import samsyn.event.AssessmentEvent.Fact;
import samsyn.event.AssessmentEvent.Finding;
import samsyn.event.AssessmentEvent.Member;
import samsyn.event.Evidence;
import samsyn.event.Text;
import samsyn.organisation.Unit;
import samsyn.score.Comparison;
import samsyn.score.Score;

/** What an assessment has come to, in words that both sides can say: whoever folds the same events says the same. */
public record WhatStands(
        String phase,
        Unit unit,
        int year,
        Map<String, InTeam> team,
        Set<String> formers,
        Map<String, Judged> questions,
        Map<UUID, Gathered> evidence,
        Map<UUID, Remarked> remarks,
        Map<UUID, Noted> texts,
        int factsVersion,
        List<Fact> facts,
        Map<String, Reviewed> areas) {

    /** Who is or was in the team, and as what. */
    public record InTeam(Member member, Duty duty, boolean active) {}

    /** How far one question is; what is not there yet is empty. */
    public record Judged(
            int round,
            Map<String, Own> own,
            Optional<Shown> shown,
            Optional<Proposed> proposed,
            Optional<AreaContent.Agreed> agreed,
            int version,
            Map<UUID, Linked> links) {}

    /** An evaluator's newest own score; score and rationale are empty once withdrawn. */
    public record Own(int version, int round, Optional<Score> score, Optional<Text> rationale, List<UUID> links) {}

    /** What was disclosed. */
    public record Shown(List<AssessmentEvent.Disclosed> scores, Comparison comparison) {}

    /** The open proposal and who agrees to it. */
    public record Proposed(
            UUID id, String by, Score score, boolean mean, Optional<String> reason, Set<String> confirmed) {}

    /** A link and who made it. */
    public record Linked(AreaContent.Link link, String evaluator) {}

    /** A piece of evidence and how often it was written. */
    public record Gathered(Evidence evidence, int version) {}

    /** A remark, on an area as a whole where there is no question. */
    public record Remarked(String area, Optional<String> question, String author, boolean resolved) {}

    /** Prose, a strength or an improvement opportunity. */
    public record Noted(String area, NoteKind kind, Finding content, String author, int version) {}

    /**
     * Where an area's review stands.
     *
     * @param approved hash of the approved content
     * @param content hash of what an approval would stand for now
     * @param remarkedSince ids of the remarks made since it was given back
     */
    public record Reviewed(String status, Optional<String> approved, String content, Set<UUID> remarkedSince) {}

    static WhatStands in(Opened s) {
        return new WhatStands(
                s.setting().phase().name(),
                s.setting().unit(),
                s.setting().year(),
                each(s.team().memberships(), m -> new InTeam(m.member(), m.duty(), m.active())),
                s.team().formers(),
                each(s.judged().questions(), WhatStands::judged),
                each(s.gathered().items(), i -> new Gathered(i.evidence(), i.version())),
                each(
                        s.judged().remarks(),
                        r -> new Remarked(r.area(), Optional.ofNullable(r.question()), r.author(), r.resolved())),
                each(s.written().notes(), n -> new Noted(n.area(), n.kind(), n.content(), n.author(), n.version())),
                s.written().shortFactsVersion(),
                s.written().shortFacts(),
                s.reviewed().areas().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                area -> new Reviewed(
                                        area.getValue().status().name(),
                                        Optional.ofNullable(area.getValue().approved()),
                                        s.content(area.getKey()).hash(),
                                        area.getValue().remarkedSince()))));
    }

    private static Judged judged(QuestionState q) {
        return new Judged(
                q.round(),
                each(
                        q.own(),
                        own -> new Own(
                                own.version(),
                                own.round(),
                                Optional.ofNullable(own.score()),
                                Optional.ofNullable(own.rationale()),
                                own.links())),
                Optional.ofNullable(q.disclosure()).map(d -> new Shown(d.scores(), d.comparison())),
                Optional.ofNullable(q.proposal())
                        .map(p -> new Proposed(
                                p.id(), p.by(), p.score(), p.mean(), Optional.ofNullable(p.reason()), p.confirmed())),
                Optional.ofNullable(q.agreed()),
                q.agreementVersion(),
                each(q.links(), link -> new Linked(link.content(), link.evaluator())));
    }

    private static <K, V, R> Map<K, R> each(Map<K, V> map, Function<V, R> said) {
        return map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> said.apply(e.getValue())));
    }
}
