/** Menus (友邻菜单): a town's own choice from its catalogue under a few titles, each with a picture and an order. */
package songe.browse.menu;
