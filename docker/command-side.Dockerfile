# The command side. Build from the project's root: docker build -f docker/command-side.Dockerfile .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update -qq && apt-get install -y -qq maven && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN mvn -q -B -pl command-side -am package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home samsyn
WORKDIR /app
COPY --from=build /source/command-side/target/lib lib
COPY --from=build /source/command-side/target/command-side-1.0.jar command-side-1.0.jar
USER samsyn
EXPOSE 8080
# Axon's update checker is switched off before the first class is loaded; nothing here calls out.
ENTRYPOINT ["java", "-Daxoniq.update-checker.disabled=true", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "command-side-1.0.jar"]
