/**
 * Deliberation (民主议单): meetings on a project, a need or anything else, one at a time or as a series such as the weekend's
 * 议事会: who is invited and who came, what residents want to be said, minutes and outcome. What a meeting finds changes
 * nothing by itself: the town draws the project's arrow.
 */
package songe.project.meeting;
