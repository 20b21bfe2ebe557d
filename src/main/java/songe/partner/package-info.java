/** Who gives: co-building units, social organisations, agencies, enterprises, volunteer teams, universities. */
package songe.partner;
