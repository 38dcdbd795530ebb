package tincay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTest {
    private static final UUID PERSON = new UUID(1, 2);
    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    @TempDir
    Path home;

    @Test
    void opensAgainAfterAStartForTheSamePersonAlone() throws IOException {
        byte[] closed = new Safe(home).close(SECRET, PERSON);
        assertThat(new Safe(home).open(closed, PERSON)).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("account.key"))))
                .isEqualTo("rw-------");
        Safe safe = new Safe(home);
        assertThatThrownBy(() -> safe.open(closed, new UUID(1, 3))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyChangedByteAndEveryShorterOneIsNoticed() throws IOException {
        Safe safe = new Safe(home);
        byte[] closed = safe.close(SECRET, PERSON);
        for (int at = 0; at < closed.length; at++) {
            byte[] changed = closed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> safe.open(changed, PERSON)).isInstanceOf(IllegalStateException.class);
            byte[] cut = java.util.Arrays.copyOf(closed, at);
            assertThatThrownBy(() -> safe.open(cut, PERSON)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDamagedKeyIsNamed() throws IOException {
        Files.write(home.resolve("account.key"), new byte[31]);
        assertThatThrownBy(() -> new Safe(home)).isInstanceOf(IOException.class).hasMessageContaining("account.key");
    }
}
