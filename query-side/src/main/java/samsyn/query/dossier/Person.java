package samsyn.query.dossier;

import samsyn.event.Actor;

/** Somebody who did something, by the name they had then. */
public record Person(String id, String name) {

    public static Person of(Actor actor) {
        return new Person(actor.id(), actor.name());
    }
}
