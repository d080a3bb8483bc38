import { asciiDigits } from './digits';

const IGNORED = /[\s\-.()[\]{}\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g;

/**
 * The stored form of a phone number, or null when the text is none (spec/accounts.md, Phone normalisation).
 * Saudi mobiles become `05XXXXXXXX`, other numbers 7-15 digits, with a `+` when international.
 */
export function normalisePhone(raw: string): string | null {
  const text = asciiDigits(raw).replace(IGNORED, '');
  if (!/^\+?\d+$/.test(text)) return null;
  return saudiMobile(text) ?? international(text);
}

function saudiMobile(text: string): string | null {
  const bare = text.startsWith('+') ? text.slice(1) : text;
  if (/^05\d{8}$/.test(text)) return text;
  if (/^5\d{8}$/.test(text)) return `0${text}`;
  if (/^9665\d{8}$/.test(bare)) return `0${bare.slice(3)}`;
  if (/^009665\d{8}$/.test(text)) return `0${text.slice(5)}`;
  return null;
}

function international(text: string): string | null {
  const dialled = text.startsWith('00') ? `+${text.slice(2)}` : text;
  const digits = dialled.replace('+', '');
  if (digits.length < 7 || digits.length > 15) return null;
  if (dialled.startsWith('+')) return dialled;
  return digits.length >= 11 && !digits.startsWith('0') ? `+${digits}` : digits;
}

/** Every stored form that may stand for the same number: rows written before normalisation are found too. */
export function phoneForms(normalised: string): string[] {
  if (/^05\d{8}$/.test(normalised)) {
    const rest = normalised.slice(1);
    return [normalised, rest, `966${rest}`, `+966${rest}`, `00966${rest}`];
  }
  if (normalised.startsWith('+')) return [normalised, normalised.slice(1), `00${normalised.slice(1)}`];
  return [normalised];
}

/** First two and last two digits, the rest starred: `05******01`. */
export const maskPhone = (phone: string | null): string => {
  if (!phone) return '';
  return phone.length <= 4 ? '*'.repeat(phone.length) : `${phone.slice(0, 2)}${'*'.repeat(phone.length - 4)}${phone.slice(-2)}`;
};
