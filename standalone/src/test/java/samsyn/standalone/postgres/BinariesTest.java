package samsyn.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm_64",
        "Mac OS X, x86_64, darwin-x86_64",
        "Mac OS X, aarch64, darwin-arm_64",
        "Windows 11, amd64, windows-x86_64",
    })
    void arePackedForEveryUsualMachine(String system, String processor, String name) throws IOException {
        assertThat(Binaries.archive(system, processor))
                .hasToString(
                        Binaries.class.getResource("/postgres-" + name + ".txz").toString());
    }

    @Test
    void saysWhereNoneArePacked() {
        assertThatThrownBy(() -> Binaries.archive("Linux", "riscv64"))
                .isInstanceOf(IOException.class)
                .hasMessage("No PostgreSQL is packed for Linux on riscv64:"
                        + " start the two sides apart, with one of your own (docker/compose.yaml).");
    }
}
