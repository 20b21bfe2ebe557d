/**
 * Files as tables: CSV in the encodings spreadsheets here write, and XLSX, told apart by their first bytes; and the same
 * files again with reasons beside the cells. Knows nothing of towns. What comes in is nobody's word: sizes are bounded
 * before anything is unpacked or parsed, and what cannot be read is told, never thrown.
 */
package songe.towndata.table;
