import { maskPhone, normalisePhone, phoneForms } from '../../src/platform/text';

const MARKS = ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u061c', '\ufeff', '\u200b'];

describe('normalisePhone', () => {
  it.each([
    ['a local mobile stays', '0551234567', '0551234567'],
    ['without the zero', '551234567', '0551234567'],
    ['966', '966551234567', '0551234567'],
    ['+966', '+966551234567', '0551234567'],
    ['00966', '00966551234567', '0551234567'],
    ['Arabic-Indic digits', '٠٥٥١٢٣٤٥٦٧', '0551234567'],
    ['Persian digits', '۰۵۵۱۲۳۴۵۶۷', '0551234567'],
    ['mixed digits', '+٩٦٦5۵1234567', '0551234567'],
    ['blanks, dashes, dots and brackets', ' +966 (55) 123-45.67 ', '0551234567'],
    ['no-break blanks and tabs', '055\u00a0123\t4567', '0551234567'],
    ['7 digits, the least', '1234567', '1234567'],
    ['10 digits of a landline', '0112345678', '0112345678'],
    ['11 digits starting with 0', '01123456789', '01123456789'],
    ['11 digits get a plus', '44207946095', '+44207946095'],
    ['15 digits, the most', '123456789012345', '+123456789012345'],
    ['00 becomes a plus', '00442079460958', '+442079460958'],
    ['a plus stays', '+442079460958', '+442079460958'],
    ['a short international number', '+1234567', '+1234567'],
    ['966 of a landline is international', '966112345678', '+966112345678'],
    ['nine digits that are no mobile', '651234567', '651234567'],
  ])('%s', (_name, raw, stored) => {
    expect(normalisePhone(raw)).toBe(stored);
  });

  it.each(MARKS)('ignores the invisible mark %j', (mark) => {
    expect(normalisePhone(`${mark}055${mark}1234567${mark}`)).toBe('0551234567');
  });

  it.each([
    '',
    ' ',
    '+',
    '123456',
    '1234567890123456',
    '+1234567890123456',
    '05512a4567',
    '++966551234567',
    '055+1234567',
    '0551234567#',
    '055/1234567',
    '０５５１２３４５６７',
    '00123456',
    '٠٫٥',
  ])('refuses %j', (raw) => {
    expect(normalisePhone(raw)).toBeNull();
  });

  it('does not change what is already stored', () => {
    for (const stored of ['0551234567', '+442079460958', '1234567', '0112345678', '+966112345678']) expect(normalisePhone(stored)).toBe(stored);
  });
});

describe('phoneForms', () => {
  it('knows every form of a mobile', () => {
    expect(phoneForms('0551234567')).toEqual(['0551234567', '551234567', '966551234567', '+966551234567', '00966551234567']);
  });

  it('knows the forms of an international number', () => {
    expect(phoneForms('+442079460958')).toEqual(['+442079460958', '442079460958', '00442079460958']);
  });

  it('leaves a local number alone', () => {
    expect(phoneForms('1234567')).toEqual(['1234567']);
  });

  it.each(['0551234567', '+442079460958', '1234567'])('answers only forms of %s', (stored) => {
    for (const form of phoneForms(stored)) expect(normalisePhone(form)).toBe(stored);
  });
});

describe('maskPhone', () => {
  it.each([
    ['0551234501', '05******01'],
    ['+442079460958', '+4*********58'],
    ['1234', '****'],
    ['12', '**'],
    ['', ''],
    [null, ''],
  ])('%j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});
