package samsyn.command.axon;

import java.util.UUID;
import samsyn.command.postgres.LogReader.Precedent;

/** Where the log is looked up before anything is decided: is this command done, and how far is its assessment? */
@FunctionalInterface
interface Precedents {

    Precedent of(UUID assessment, String actor, String key);
}
