/** An area: its questions at a glance, its findings and remarks, its review. */
@NullMarked
package samsyn.query.area;

import org.jspecify.annotations.NullMarked;
