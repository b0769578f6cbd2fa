/** The command API over HTTP. */
@NullMarked
package samsyn.command.web;

import org.jspecify.annotations.NullMarked;
