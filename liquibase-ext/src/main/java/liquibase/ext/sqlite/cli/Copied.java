package liquibase.ext.sqlite.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A stream of the process that keeps the beginning of what goes through it. */
final class Copied extends PrintStream {
  private static final int MOST = 1 << 20;
  private final ByteArrayOutputStream copy;

  private Copied(PrintStream target, ByteArrayOutputStream copy) {
    super(
        new OutputStream() {
          @Override
          public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            target.write(bytes, offset, length);
            if (copy.size() < MOST) {
              copy.write(bytes, offset, length);
            }
          }

          @Override
          public void flush() {
            target.flush();
          }
        },
        true,
        StandardCharsets.UTF_8);
    this.copy = copy;
  }

  static Copied of(PrintStream target) {
    return new Copied(target, new ByteArrayOutputStream());
  }

  byte[] bytes() {
    flush();
    return copy.toByteArray();
  }
}
