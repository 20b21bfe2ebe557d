/** What the unit of a project means to have done by when and for how much, and the photo that shows it. */
package songe.project.milestone;
