import { asciiDigits, cleanText, storableText } from '../../src/platform/text';

describe('asciiDigits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['رقم ٧ و ۸ و 9', 'رقم 7 و 8 و 9'],
    ['', ''],
  ])('%s', (text, digits) => {
    expect(asciiDigits(text)).toBe(digits);
  });
});

describe('cleanText', () => {
  it.each([
    ['plain text stays', 'نص عادي', 'نص عادي'],
    ['trimmed', '  a  ', 'a'],
    ['a tag', 'a<b>c</b>d', 'acd'],
    ['a script', '<script>alert(1)</script>', 'alert(1)'],
    ['a tag with attributes', '<img src=x onerror="alert(1)">x', 'x'],
    ['an open tag', 'x<img src=y', 'x'],
    ['nested halves', '<<b>script>alert(1)', 'alert(1)'],
    ['deeply nested halves', '<<<b>b>script>x', 'x'],
    ['halves of an end', 'a</<b>script>x', 'ax'],
    ['a slash that comes between', '<<b>/script>x', 'x'],
    ['an open tag before another', '<a b <i>c> d', 'c> d'],
    ['two slashes', '<//a>', '<//a>'],
    ['a comment', 'a<!-- b -->c', 'ac'],
    ['a processing instruction', '<?php x ?>y', 'y'],
    ['line breaks and tabs stay', 'a\n\tb\r\nc', 'a\n\tb\r\nc'],
    ['control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
    ['a control character inside a tag', '<scr\u0000ipt>x', 'x'],
    ['half a character', 'a\ud83db\ude00c 😀', 'abc 😀'],
    ['smaller than', 'a < b', 'a < b'],
    ['a heart', 'I <3 you', 'I <3 you'],
    ['arrows', '1 -> 2 <- 3', '1 -> 2 <- 3'],
    ['only a tag', '<br>', ''],
  ])('%s', (_name, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('is fast on hostile input', () => {
    const started = Date.now();
    cleanText('<'.repeat(50_000));
    cleanText('<a'.repeat(20_000));
    cleanText('<b>'.repeat(20_000));
    cleanText(`${'<'.repeat(40_000)}${'a>'.repeat(40_000)}`);
    cleanText(`${'</'.repeat(40_000)}${'a>'.repeat(40_000)}`);
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  it('keeps its own result', () => {
    for (const text of ['<<b>script>alert(1)', ' a<b> ', 'x<img src=y', 'a < b > c']) expect(cleanText(cleanText(text))).toBe(cleanText(text));
  });
});

describe('storableText', () => {
  it.each([
    ['stays as it is', ' <b>قلب 😀</b>\n', ' <b>قلب 😀</b>\n'],
    ['NUL goes', 'a\0b', 'ab'],
    ['halves of characters are replaced', '\ud800x\udfff', '\ufffdx\ufffd'],
  ])('%s', (_name, text, stored) => {
    expect(storableText(text)).toBe(stored);
  });
});
