/**
 * Who gives: co-building units, social organisations, agencies, enterprises, volunteer teams, universities. The town makes a
 * unit, or approves one that applied ({@code songe.partner.application}); its people and their ranks are {@code songe.identity}'s.
 */
package songe.partner;
