/**
 * Needs as Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), in JSON: services are the categories, service requests the
 * needs. A jurisdiction is a town, by its code. Reading is open to everybody, as the board is. Posting takes the bearer token
 * of whoever is signed in, in place of an api_key: so a need always has somebody who is told what becomes of it, and the
 * same checks as any other.
 */
package songe.standard.open311;
