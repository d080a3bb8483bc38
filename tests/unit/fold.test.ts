import { foldText, likePattern } from '../../src/platform/text';
import { sql } from '../support/db';

describe('foldText', () => {
  it.each([
    ['case', 'RiyADH', 'riyadh'],
    ['blanks at the ends', '  الرياض\t', 'الرياض'],
    ['diacritics', 'مُحَمَّدٌ', 'محمد'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['tatweel', 'جـــدة', 'جده'],
    ['hamza on alef', 'أحمد', 'احمد'],
    ['hamza under alef', 'إحسان', 'احسان'],
    ['madda', 'آمنة', 'امنه'],
    ['alef wasla', 'ٱلله', 'الله'],
    ['decomposed hamza', 'ا\u0654حمد', 'احمد'],
    ['alef maqsura', 'مستشفى', 'مستشفي'],
    ['Persian ya and kaf', 'کیف', 'كيف'],
    ['ta marbuta', 'مكة', 'مكه'],
    ['inner blanks stay', 'حي  النزهة', 'حي  النزهه'],
    ['nothing', '', ''],
  ])('%s', (_name, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps its own result', () => {
    for (const text of ['آمِنَة', 'ـــ', ' A ', 'کتابخانه ']) expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

describe('likePattern', () => {
  it.each([
    ['جدة', '%جده%'],
    ['50%', '%50\\%%'],
    ['a_b', '%a\\_b%'],
    ['a\\b', '%a\\\\b%'],
    ['', '%%'],
  ])('%j', (text, pattern) => {
    expect(likePattern(text)).toBe(pattern);
  });
});

describe('souq_fold in SQL', () => {
  const ALPHABET = [...'ابتةهىيیيكکأإآٱءؤئـ', ...'ًٌٍَُِّْٰٕٓٔ', '\u0610', '\u06d6', '\u06ed', ...' \t\n\r\u00a0', ...'aZéÉñÖ', 'e\u0301', ...'0٣۵%_\\\'"'];

  /** A small generator with a fixed start: the same texts in every run. */
  function* numbers(seed: number): Generator<number> {
    for (let state = seed; ; ) {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      yield state / 4_294_967_296;
    }
  }

  function texts(count: number): string[] {
    const random = numbers(20_260_101);
    const next = (below: number) => Math.floor((random.next().value as number) * below);
    return Array.from({ length: count }, () => Array.from({ length: next(14) }, () => ALPHABET[next(ALPHABET.length)]).join(''));
  }

  it('is the same rule', async () => {
    const inputs = texts(4_000);
    const rows = await sql<{ folded: string }>('select souq_fold(value) as folded from unnest($1::text[]) with ordinality as t (value, place) order by place', [inputs]);
    const differences = inputs.map((input, index) => ({ input, js: foldText(input), sql: rows[index]?.folded })).filter(({ js, sql: inSql }) => js !== inSql);
    expect(differences.slice(0, 5)).toEqual([]);
  });
});
