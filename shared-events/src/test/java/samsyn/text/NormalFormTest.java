package samsyn.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalFormTest {

    @Test
    void isTheSameHoweverLettersAreComposed() {
        assertThat(NormalForm.of("Hammaro\u0308")).isEqualTo("Hammar\u00f6");
        assertThat(NormalForm.of("Hammar\u00f6")).isEqualTo("Hammar\u00f6");
    }

    @Test
    void changesNothingElse() {
        String id = "AD\\Anna B; 50%/../\uff21 ";
        assertThat(NormalForm.of(id)).isEqualTo(id);
    }
}
