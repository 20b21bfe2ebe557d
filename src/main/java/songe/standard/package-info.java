/**
 * What others read of us in shapes that are not ours: the service directory as Open Referral HSDS 3, coming sessions as
 * iCalendar. Their names, pages and missing fields are those of the standards, so that here, and only here, a field without a
 * value is left out and pages have numbers. Open to everybody, with nothing about persons; reads only, but for Open311, by
 * which whoever is signed in posts a need.
 */
package songe.standard;
