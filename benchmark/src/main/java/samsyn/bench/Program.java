package samsyn.bench;

import java.util.List;

/** One thing to measure: prints what it finds, and answers the figures that are kept. */
interface Program {

    List<Figure> measure(Asked asked) throws Exception;
}
