/**
 * Turns operations on one table, together with today's schema, into a plan: data that says how the
 * change is made, why that way, and what it loses. Pure: nothing is run here.
 */
package liquibase.ext.sqlite.plan;
