/** What is exported: Arabic headers and rows of plain values. */
export interface Sheet {
  /** Latin letters, digits and dashes: the file's name. */
  name: string;
  title: string;
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

// What spreadsheets read as the start of a formula, the wide forms of East Asian keyboards too.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A text that a spreadsheet shows and never computes. */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot stand in XML
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Without the characters that no document holds. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');
