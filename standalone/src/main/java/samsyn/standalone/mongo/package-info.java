/** The embedded MongoDB: a server in this JVM that speaks MongoDB's wire protocol. */
@NullMarked
package samsyn.standalone.mongo;

import org.jspecify.annotations.NullMarked;
