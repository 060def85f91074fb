.DEFAULT_GOAL := help
MVN ?= mvn -B -ntp

.PHONY: help build test test-matrix kill soak harness bench format clean

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

build: ## build and install the jars, without tests
	$(MVN) install -DskipTests

test: ## build and run all tests
	$(MVN) install

test-matrix: ## run the extension's tests on both versions of Liquibase, with this JDK
	$(MVN) clean test -f liquibase-ext/pom.xml -Dliquibase.version=4.33.0
	$(MVN) clean test -f liquibase-ext/pom.xml

kill: build ## kill a rebuild at 200 random moments, and look at the database each time
	$(MVN) install -f deploy/pom.xml -Dtest=KillTest -Dkills=200

soak: build ## kill deploy, upgrade, downgrade, backup and restore 1,000 times while others write
	$(MVN) install -f deploy/pom.xml -Dtest=SoakTest -Dsoak=1000

harness: build ## run Liquibase's own test suite for databases on SQLite with the extension
	$(MVN) test -f liquibase-ext/harness/pom.xml

bench: build ## measure us against the sqlite3 shell, stock Liquibase and Alembic (ROWS=2000000 REVISIONS=1000)
	deploy/bench/run
	deploy/bench/schemas
	deploy/bench/revisions

format: ## bring the Java code into its format
	$(MVN) -q com.spotify.fmt:fmt-maven-plugin:2.27:format -f liquibase-ext/pom.xml
	$(MVN) -q com.spotify.fmt:fmt-maven-plugin:2.27:format -f deploy/pom.xml

clean: ## remove what the build made
	$(MVN) -q clean
	$(MVN) -q clean -f liquibase-ext/harness/pom.xml
