/** Where: the tree of areas and the stations in it, their points, opening hours and working time. */
package songe.place;
