/**
 * Codes on doors: an opaque token stands for a station, as a picture that WeChat opens the mini program with and as a short link for
 * any browser. Who scans one needs no account. A token says nothing about the station, and a station may have it replaced.
 */
package songe.scene;
