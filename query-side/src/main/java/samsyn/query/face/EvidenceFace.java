package samsyn.query.face;

import org.jspecify.annotations.Nullable;
import samsyn.event.AreaContent.Piece;
import samsyn.query.dossier.EvidenceFile;
import samsyn.query.dossier.Said;

/**
 * A piece of evidence as its readers may know it.
 *
 * @param piece what was recorded, personal text as ciphertext
 * @param asOf the last entry that it takes in, null if it is as it is now
 */
public record EvidenceFace(
        Piece piece,
        int version,
        Said recorded,
        EvidenceFile.@Nullable Amendment amended,
        @Nullable Said asOf) {

    static EvidenceFace of(EvidenceFile file, @Nullable Said asOf) {
        return new EvidenceFace(
                Piece.of(file.id(), file.evidence()), file.version(), file.recorded(), file.amended(), asOf);
    }
}
