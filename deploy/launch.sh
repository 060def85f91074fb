# Sourced by the launchers: starts Java on the jars in target/lib, with no Maven.

# A process costs a start some milliseconds: what the shell can do by itself, it does.

# Prints the major version of a Java: from its `release` file, since to ask it takes a start of it.
java_major() {
  program=$(readlink -f "$(command -v "$1")" 2>/dev/null) || program=$1
  version=
  if [ -r "${program%/*}/../release" ]; then
    while IFS== read -r name value; do
      if [ "$name" = JAVA_VERSION ]; then version=${value#?} && version=${version%%[!0-9]*}; fi
    done <"${program%/*}/../release"
  fi
  [ -n "$version" ] || version=$("$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
  echo "${version:-17}"
}

# Succeeds when a jar is newer than the archive.
older_than_jars() {
  for jar in "$here"/target/lib/*.jar; do
    if [ "$jar" -nt "$1" ]; then return 0; fi
  done
  return 1
}

# Sets `start`, the options by which Java starts from a class-data archive. Java checks by itself
# that the archive fits its version and the jars, and without one only starts more slowly.
start_options() {
  archive=$here/target/start-$1
  start="-Xlog:disable -Xlog:all=error:stderr"
  if [ "$1" -ge 25 ]; then use=-XX:AOTCache=$archive; else use=-XX:SharedArchiveFile=$archive; fi
  if [ -f "$archive" ]; then start="$start $use"; fi
  # Made anew in the background, for the next start.
  if { ! [ -f "$archive" ] || older_than_jars "$archive"; } && [ -z "${MIGRATE_NO_ARCHIVE:-}" ] && [ -w "$here/target" ]; then
    ("$here/warm" >/dev/null 2>&1 </dev/null &)
  fi
}

# Sets `library`: where `warm` put the driver's native library, which Java otherwise copies out of
# the jar at each start. Without it, or with that of another version, Java does so still.
library_options() {
  library=
  for jar in "$here"/target/lib/sqlite-jdbc-*.jar; do
    folder=$here/target/native/${jar##*/}
    if [ -d "$folder" ]; then library=-Dorg.sqlite.lib.path=$folder; fi
  done
}

launch() {
  main=$1
  shift
  # Without a locale, as cron starts things, Java could not read a path that is not ASCII.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*) ;;
    *) LC_ALL=C.UTF-8 && export LC_ALL ;;
  esac
  if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=java; fi
  if ! command -v "$java" >/dev/null 2>&1; then
    echo "There is no Java: install a Java 17 runtime or set JAVA_HOME." >&2
    exit 1
  fi
  if ! [ -d "$here/target/lib" ]; then
    echo "The jars are missing in $here/target/lib. Build them: mvn install -DskipTests" >&2
    exit 1
  fi
  major=$(java_major "$java")
  # From Java 24 on the driver's native library needs leave, or a warning is printed.
  if [ "$major" -ge 22 ]; then native=--enable-native-access=ALL-UNNAMED; else native=; fi
  # A copy that takes long says how far it is: in place on a terminal, else a line now and then.
  progress=
  if [ -t 2 ] && [ -z "${LIQUIBASE_SQLITE_PROGRESS:-}" ]; then
    progress=-Dliquibase.sqlite.progress=terminal
  fi
  # A short run is over before the second compiler pays. What hashes whole files needs it: only that
  # compiler knows the processor's own instructions for SHA-256.
  compiler=-XX:TieredStopAtLevel=1
  case " $* " in
    *" backup "* | *" backups "* | *" restore "* | *" deploy "* | *" rehearse "*) compiler= ;;
  esac
  start_options "$major"
  home=${here%/*}
  library_options
  # shellcheck disable=SC2086
  exec "$java" $start $native $progress ${MIGRATE_JAVA_OPTS:-} ${library:+"$library"} \
    -XX:-UsePerfData -XX:+UseSerialGC $compiler \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dliquibase.analytics.enabled=false \
    -Dmigrate.home="${home:-/}" \
    -cp "$here/target/lib/*" "$main" "$@"
}
