/** A noun as Arabic counts it: alone, twofold, with 3-10, with 11-99 and with hundreds. */
interface Noun {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

const nominative = (noun: Noun) => (argument: string) =>
  `{${argument}, plural, zero {لا ${noun.few}} one {${noun.one}} two {${noun.two}} few {# ${noun.few}} many {# ${noun.many}} other {# ${noun.other}}}`;

/** After a preposition or in a genitive only the dual differs in writing. */
const oblique = (noun: Noun) => nominative({ ...noun, two: noun.two.replace(/ان$/, 'ين') });

const both = (noun: Noun) => [nominative(noun), oblique(noun)] as const;

export const [entries, ofEntries] = both({ one: 'مدخلة واحدة', two: 'مدخلتان', few: 'مدخلات', many: 'مدخلة', other: 'مدخلة' });
export const [files, ofFiles] = both({ one: 'ملف واحد', two: 'ملفان', few: 'ملفات', many: 'ملفًا', other: 'ملف' });
export const [folders] = both({ one: 'مجلد واحد', two: 'مجلدان', few: 'مجلدات', many: 'مجلدًا', other: 'مجلد' });
export const [items, ofItems] = both({ one: 'عنصر واحد', two: 'عنصران', few: 'عناصر', many: 'عنصرًا', other: 'عنصر' });
export const [images, ofImages] = both({ one: 'صورة واحدة', two: 'صورتان', few: 'صور', many: 'صورة', other: 'صورة' });
export const [users] = both({ one: 'مستخدم واحد', two: 'مستخدمان', few: 'مستخدمين', many: 'مستخدمًا', other: 'مستخدم' });
export const [components] = both({ one: 'مكوّن واحد', two: 'مكوّنان', few: 'مكوّنات', many: 'مكوّنًا', other: 'مكوّن' });
export const [relations, ofRelations] = both({ one: 'علاقة واحدة', two: 'علاقتان', few: 'علاقات', many: 'علاقة', other: 'علاقة' });
