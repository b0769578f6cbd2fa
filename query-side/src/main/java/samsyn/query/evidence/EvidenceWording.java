package samsyn.query.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import samsyn.event.AreaContent.Piece;
import samsyn.event.Evidence;
import samsyn.text.Texts;

/** Turns a sheet into what its reader sees: texts put back, names and notes decrypted. */
final class EvidenceWording {

    private final Texts texts;

    EvidenceWording(Texts texts) {
        this.texts = texts;
    }

    /** How to call it in a list: a group, a title, an address, a question's code. */
    static String title(EvidenceSheet sheet) {
        Piece piece = sheet.piece();
        if (piece.interview() != null) {
            return piece.interview().group();
        }
        if (piece.document() != null) {
            return piece.document().title();
        }
        return piece.page() != null
                ? piece.page().address()
                : Objects.requireNonNull(piece.selfDescription()).question();
    }

    EvidencePiece of(EvidenceSheet sheet, List<Link> links, UUID assessment) {
        Piece piece = sheet.piece();
        if (piece.interview() != null) {
            var interview = interview(piece.interview(), assessment);
            return piece(sheet, links, EvidencePiece.Kind.INTERVIEW, interview, null, null, null);
        }
        if (piece.document() != null) {
            Evidence.Document d = piece.document();
            var document = new EvidencePiece.Document(d.title(), d.link(), d.dated(), d.sha256());
            return piece(sheet, links, EvidencePiece.Kind.DOCUMENT, null, document, null, null);
        }
        if (piece.page() != null) {
            Evidence.WebPage w = piece.page();
            var page = new EvidencePiece.WebPage(w.address(), w.seenOn(), texts.plain(w.saw()));
            return piece(sheet, links, EvidencePiece.Kind.WEB_PAGE, null, null, page, null);
        }
        Evidence.SelfDescription s = Objects.requireNonNull(piece.selfDescription());
        var own = new EvidencePiece.SelfDescription(s.question(), texts.plain(s.answer()));
        return piece(sheet, links, EvidencePiece.Kind.SELF_DESCRIPTION, null, null, null, own);
    }

    private EvidencePiece.Interview interview(Evidence.Interview interview, UUID assessment) {
        Optional<String> notes = texts.plain(interview.notes(), assessment);
        return new EvidencePiece.Interview(
                interview.group(),
                interview.heldOn(),
                interview.participants().stream()
                        .map(p -> participant(p, assessment))
                        .toList(),
                notes.orElse(null),
                notes.isEmpty() ? true : null);
    }

    private EvidencePiece.Participant participant(Evidence.Participant participant, UUID assessment) {
        Optional<String> name = texts.plain(participant.name(), assessment);
        return new EvidencePiece.Participant(
                participant.person(), participant.role(), name.orElse(null), name.isEmpty() ? true : null);
    }

    private static EvidencePiece piece(
            EvidenceSheet sheet,
            List<Link> links,
            EvidencePiece.Kind kind,
            EvidencePiece.@Nullable Interview interview,
            EvidencePiece.@Nullable Document document,
            EvidencePiece.@Nullable WebPage page,
            EvidencePiece.@Nullable SelfDescription selfDescription) {
        return new EvidencePiece(
                sheet.piece().id(),
                kind,
                title(sheet),
                sheet.version(),
                interview,
                document,
                page,
                selfDescription,
                sheet.recordedBy(),
                sheet.recordedAt(),
                sheet.amended(),
                links);
    }
}
