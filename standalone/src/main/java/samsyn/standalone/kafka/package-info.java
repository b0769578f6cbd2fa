/** The embedded Kafka: the real KRaft broker inside this JVM. */
@NullMarked
package samsyn.standalone.kafka;

import org.jspecify.annotations.NullMarked;
