package samsyn.query.projection;

import java.util.List;
import java.util.UUID;
import samsyn.query.face.AssessmentList;

/**
 * What folding has changed and nobody has written yet.
 *
 * @param changes each document once, as it now reads
 * @param listings lists that the assessment must stand on
 */
public record Unwritten(UUID assessment, List<DocumentChange> changes, List<AssessmentList> listings) {}
