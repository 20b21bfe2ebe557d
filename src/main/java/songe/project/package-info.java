/**
 * Livelihood projects, from the first word on one until the residents have accepted it: proposed, in deliberation, chosen or
 * not, taken by a unit, done milestone by milestone, accepted by those who take part, rated by them.
 *
 * <p>A project's face in the four lists is an item of booking JOIN, so finding one and taking part in it are what they are for
 * every item; {@code Faces} keeps it. Who takes part is known from the orders' facts, who only wants to hear of it follows it
 * ({@code songe.project.circle}). Every change locks the project's row first.
 *
 * <p>How a project is chosen is one arrow: whatever comes to decide it later than a meeting does, such as a round of ticks,
 * draws it through {@code Road}.
 */
package songe.project;
