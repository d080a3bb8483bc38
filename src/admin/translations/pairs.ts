/** Words of one page in both languages of the panel, side by side. */
export type Pairs = Record<string, readonly [arabic: string, english: string]>;

const side = (index: 0 | 1) => (pairs: Pairs) => Object.fromEntries(Object.entries(pairs).map(([key, words]) => [`souq.${key}`, words[index]]));

export const inArabic = side(0);
export const inEnglish = side(1);
