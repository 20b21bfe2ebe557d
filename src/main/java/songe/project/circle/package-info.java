/** Who is around a project: those who take part, those who only want to hear of it, and what they say of the work in the end. */
package songe.project.circle;
