/** What can be had: the items of the four lists, who may have them (eligibility) and on what terms (guards). */
package songe.catalog;
