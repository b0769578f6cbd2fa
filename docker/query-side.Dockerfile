# The query side. Build from the project's root: docker build -f docker/query-side.Dockerfile .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update -qq && apt-get install -y -qq maven && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN mvn -q -B -pl query-side -am package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home samsyn
WORKDIR /app
COPY --from=build /source/query-side/target/lib lib
COPY --from=build /source/query-side/target/query-side-1.0.jar query-side-1.0.jar
USER samsyn
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "query-side-1.0.jar"]
