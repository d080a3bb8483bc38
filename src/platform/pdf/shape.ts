/**
 * Arabic letters as their joined forms, each a character of its own (Unicode's presentation forms). The font could join them itself, but it
 * builds letters out of parts that no reader of the PDF can turn back into text: search, copy and screen readers would get rubbish.
 */

/** First of the forms alone, final, initial, medial; letters of two forms do not join what follows. */
const FORMS = new Map<string, { first: number; count: 1 | 2 | 4 }>();

const from = (letters: string, first: number, count: 1 | 2 | 4): void => {
  for (const [index, letter] of [...letters].entries()) FORMS.set(letter, { first: first + index * count, count });
};

from('\u0621', 0xfe80, 1);
from('\u0622\u0623\u0624\u0625', 0xfe81, 2);
from('\u0626', 0xfe89, 4);
from('\u0627', 0xfe8d, 2);
from('\u0628', 0xfe8f, 4);
from('\u0629', 0xfe93, 2);
from('\u062a\u062b\u062c\u062d\u062e', 0xfe95, 4);
from('\u062f\u0630\u0631\u0632', 0xfea9, 2);
from('\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a', 0xfeb1, 4);
from('\u0641\u0642\u0643\u0644\u0645\u0646\u0647', 0xfed1, 4);
from('\u0648\u0649', 0xfeed, 2);
from('\u064a', 0xfef1, 4);
from('\u067e', 0xfb56, 4);
from('\u0686', 0xfb7a, 4);
from('\u0698', 0xfb8a, 2);
from('\u06a9', 0xfb8e, 4);
from('\u06af', 0xfb92, 4);
from('\u06cc', 0xfbfc, 4);

const TATWEEL = '\u0640';
const LAM = '\u0644';
/** Lam with an alef is one character: alone, and final after it. */
const LAM_ALEF: Record<string, number> = { '\u0622': 0xfef5, '\u0623': 0xfef7, '\u0625': 0xfef9, '\u0627': 0xfefb };

const isMark = (letter: string): boolean => /\p{Mn}/u.test(letter);
const joinsNext = (letter: string | undefined): boolean => letter === TATWEEL || FORMS.get(letter ?? '')?.count === 4;
const joinsPrevious = (letter: string | undefined): boolean => letter === TATWEEL || (FORMS.get(letter ?? '')?.count ?? 1) > 1;

const ALONE = 0;
const FINAL = 1;
const INITIAL = 2;
const MEDIAL = 3;

/** The text with every letter in the form its neighbours ask for, still in reading order. */
export function joined(text: string): string {
  const letters = [...text.normalize('NFC')];
  let result = '';
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] as string;
    const before = joinsNext(neighbour(letters, at, -1));
    const ligature = letter === LAM ? LAM_ALEF[letters[at + 1] ?? ''] : undefined;
    if (ligature !== undefined) {
      result += String.fromCharCode(ligature + (before ? FINAL : ALONE));
      at += 1;
    } else result += formOf(letter, before, joinsPrevious(neighbour(letters, at, 1)));
  }
  return result;
}

/** The next letter that is no vowel mark. */
function neighbour(letters: readonly string[], at: number, step: 1 | -1): string | undefined {
  let place = at + step;
  while (isMark(letters[place] ?? '')) place += step;
  return letters[place];
}

function formOf(letter: string, before: boolean, after: boolean): string {
  const forms = FORMS.get(letter);
  if (!forms) return letter;
  const toPrevious = before && forms.count > 1;
  const toNext = after && forms.count === 4;
  const form = toPrevious ? (toNext ? MEDIAL : FINAL) : toNext ? INITIAL : ALONE;
  return String.fromCharCode(forms.first + form);
}
