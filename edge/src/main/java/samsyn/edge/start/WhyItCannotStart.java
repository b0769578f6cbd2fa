package samsyn.edge.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Finds the sentence among the causes of a start that failed. */
final class WhyItCannotStart extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStart why) {
        return new FailureAnalysis(String.valueOf(why.getMessage()), null, why);
    }
}
