# Sourced by the launchers: starts Java on the jars in target/lib, with no Maven.

launch() {
  main=$1
  shift
  if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=java; fi
  if ! command -v "$java" >/dev/null 2>&1; then
    echo "There is no Java: install a Java 17 runtime or set JAVA_HOME." >&2
    exit 1
  fi
  if ! [ -d "$here/target/lib" ]; then
    echo "The jars are missing in $here/target/lib. Build them: mvn install -DskipTests" >&2
    exit 1
  fi
  # From Java 24 on the driver's native library needs leave, or a warning is printed.
  major=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
  if [ "${major:-17}" -ge 22 ]; then native=--enable-native-access=ALL-UNNAMED; else native=; fi
  # A copy that takes long says how far it is: in place on a terminal, else a line now and then.
  progress=
  if [ -t 2 ] && [ -z "${LIQUIBASE_SQLITE_PROGRESS:-}" ]; then
    progress=-Dliquibase.sqlite.progress=terminal
  fi
  # shellcheck disable=SC2086
  exec "$java" $native $progress ${MIGRATE_JAVA_OPTS:-} \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dliquibase.analytics.enabled=false \
    -Dmigrate.home="$(dirname "$here")" \
    -cp "$here/target/lib/*" "$main" "$@"
}
