/**
 * Folding of spec/providers.md: case, blanks at the ends, Arabic diacritics and tatweel ignored; alef forms, ya/alef maqsura and ta
 * marbuta/ha are one letter each. The SQL function `souq_fold` (database/constraints) is the same rule; a test holds them together.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u06a9/g, '\u0643')
    .toLowerCase()
    .trim();

/** A LIKE pattern that finds the folded text anywhere; `%`, `_` and `\` are literal. */
export const likePattern = (text: string): string => `%${foldText(text).replace(/[\\%_]/g, '\\$&')}%`;
