/** Which town this is. A town is a tenant: every row below it carries its id, every finder asks for it. */
package songe.tenant;
