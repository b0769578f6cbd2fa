# Sourced by ./run and ./bench, after find-jdk.sh: builds what they start, where that is older than its sources.

# Whether the project in $1 has sources newer than those that the jar $2 was built from.
needs_build() {
    local built
    built=$(dirname "$2")/built # as old as the sources that the jar was built from
    [ -f "$2" ] && [ -f "$built" ] || return 0
    [ -n "$(cd "$1" && find pom.xml .mvn ./*/pom.xml ./*/src/main docker/postgres -newer "$built" -print 2>/dev/null | head -n 1)" ]
}

# Builds the module $2 of the project in $1, and the modules that it needs; ends the script if that fails.
build() {
    local target=$1/$2/target
    local log=$target/build.log
    find_maven || exit 1
    echo "Building Samsyn. The first time, Maven fetches its libraries, which takes some minutes."
    mkdir -p "$target"
    touch "$target/built.new"
    if ! (cd "$1" && mvn -B -pl "$2" -am -Dmaven.test.skip=true -Dspotless.check.skip=true package 2>&1) |
        tee "$log" | show_build; then
        grep '^\[ERROR\]' "$log" | head -n 30 >&2 || true
        echo "Samsyn could not be built; all that Maven said is in $log." >&2
        exit 1
    fi
    mv "$target/built.new" "$target/built"
}

# Maven's log in, one line for each module out; on a terminal also a count of what is fetched meanwhile.
show_build() {
    local line fetched=0
    while IFS= read -r line; do
        case $line in
            *'Downloaded from'*)
                fetched=$((fetched + 1))
                [ ! -t 1 ] || printf '\r  fetched %d files ' "$fetched"
                ;;
            '[INFO] Building '*\[*/*\])
                [ ! -t 1 ] || printf '\r%40s\r' ''
                line=${line#'[INFO] Building '}
                echo "  ${line##* } ${line% 1.0*}"
                ;;
        esac
    done
}
