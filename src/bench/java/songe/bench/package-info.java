/**
 * The bench: {@code mvn -Pbench verify}. It fills one database with a seeded town, starts the production jar on it, puts
 * load on the jar with Gatling and, in the same run, on a static answer of the same size and on the same statements sent by
 * bare JDBC, so that what it prints are ratios. Its own code shares nothing with the application's but the schema.
 */
package songe.bench;
