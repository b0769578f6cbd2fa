# Sourced by ./run and ./test: finds a JDK for Samsyn. Works with the bash 3.2 of macOS, and without starting a JVM.

JDK_WANTED=25

# The major version of the JDK in directory $1, nothing if there is none.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets and exports JAVA_HOME: the one that is set if it will do, else the wanted version, else a newer one.
find_jdk() {
    local home version on_path newer=
    version=$(jdk_version "${JAVA_HOME:-}")
    if [ "${version:-0}" -ge "$JDK_WANTED" ]; then
        export JAVA_HOME
        return 0
    fi
    on_path=$(command -v javac || true)
    while [ -L "$on_path" ]; do
        case $(readlink "$on_path") in
            /*) on_path=$(readlink "$on_path") ;;
            *) on_path=$(dirname "$on_path")/$(readlink "$on_path") ;;
        esac
    done
    for home in \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$(dirname "$(dirname "${on_path:-/none/bin/javac}")")"; do
        version=$(jdk_version "$home")
        if [ "${version:-0}" -eq "$JDK_WANTED" ]; then
            export JAVA_HOME="$home"
            return 0
        elif [ "${version:-0}" -gt "$JDK_WANTED" ]; then
            newer=$home
        fi
    done
    if [ -n "$newer" ]; then
        export JAVA_HOME="$newer"
        return 0
    fi
    echo "Samsyn needs a JDK $JDK_WANTED or newer and finds none: install one (Temurin $JDK_WANTED, for instance) or set JAVA_HOME to it." >&2
    return 1
}

# Says so where Maven is missing.
find_maven() {
    command -v mvn >/dev/null && return 0
    echo "Samsyn is built with Maven, which is not there: install Maven 3.8.7 or newer." >&2
    return 1
}
