/** Axon around the core: aggregate, command bus, repository with a cache, and the storage engine over the log. */
@NullMarked
package samsyn.command.axon;

import org.jspecify.annotations.NullMarked;
