package fcregistration;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** The distribution and the image, in containers of a real engine. */
final class Containers {
  /** What a container may be based on: a setting, since not everyone reaches a registry. */
  static final String BASE = System.getProperty("container.base");

  static final Path DISTRIBUTION = Path.of(System.getProperty("distribution"));
  static final String HOME = "/opt/fc-registration/deploy/";

  private static String image;

  private Containers() {}

  /** Skips where there is no engine, but fails on CI, which has to have one. */
  static void requireEngine() {
    boolean there = DockerClientFactory.instance().isDockerAvailable();
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("CI needs a container engine, and there is none.");
    }
    Assumptions.assumeTrue(there, "SKIPPED: no container engine answers on this machine.");
  }

  /** Returns the image of the Dockerfile, made once for a run of tests. */
  static synchronized String image() {
    if (image == null) {
      Path container = Project.ROOT.resolve("deploy/container/Dockerfile");
      String archive = "target/" + DISTRIBUTION.getFileName();
      image =
          new ImageFromDockerfile("fc-registration-test", false)
              .withFileFromPath("Dockerfile", container)
              .withFileFromPath(archive, DISTRIBUTION)
              .withBuildArg("BASE", BASE)
              .get();
    }
    return image;
  }

  /** Returns a container of the image as it is to be run: no root, nothing to write but /data. */
  static GenericContainer<?> migrate(Path data, String... arguments) {
    return hardened(new GenericContainer<>(image()).withCommand(arguments))
        .withFileSystemBind(data.toString(), "/data", BindMode.READ_WRITE)
        .withStartupCheckStrategy(new Exited());
  }

  /** Returns a container of the image that waits for commands. */
  static GenericContainer<?> waiting() {
    return hardened(new GenericContainer<>(image()))
        .withCreateContainerCmdModifier(
            command -> command.withEntrypoint("sleep").withCmd("infinity"));
  }

  private static GenericContainer<?> hardened(GenericContainer<?> container) {
    return container.withCreateContainerCmdModifier(
        command -> {
          HostConfig host = command.getHostConfig();
          host.withReadonlyRootfs(true).withCapDrop(com.github.dockerjava.api.model.Capability.ALL);
          command.withUser(user());
        });
  }

  /** Whoever runs the tests, that they can read what comes of it; instead of root the image's. */
  private static String user() {
    try {
      Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      return self.equals(0) ? "10001:10001" : self + ":" + self;
    } catch (IOException | UnsupportedOperationException e) {
      return "10001:10001";
    }
  }

  /** Runs a container to its end. */
  static Project.Result run(GenericContainer<?> container) {
    try (container) {
      container.start();
      ContainerState state = container.getCurrentContainerInfo().getState();
      String out = container.getLogs(OutputType.STDOUT, OutputType.STDERR);
      return new Project.Result(state.getExitCodeLong().intValue(), unfolded(out));
    }
  }

  /** Runs a line of shell in a running container. */
  static Project.Result exec(GenericContainer<?> container, String line) {
    try {
      ExecResult result = container.execInContainer("sh", "-c", line);
      return new Project.Result(
          result.getExitCode(), unfolded(result.getStdout() + result.getStderr()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String unfolded(String out) {
    return out.replaceAll("\\n {4,}(?=\\S)", " ");
  }

  /** Makes a folder into which the user of a container may write. */
  static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    return folder;
  }

  /** A container has started when it has ended. */
  private static final class Exited extends StartupCheckStrategy {
    Exited() {
      withTimeout(Duration.ofMinutes(2));
    }

    @Override
    public StartupStatus checkStartupState(DockerClient client, String id) {
      return "exited".equals(getCurrentState(client, id).getStatus())
          ? StartupStatus.SUCCESSFUL
          : StartupStatus.NOT_YET_KNOWN;
    }
  }
}
