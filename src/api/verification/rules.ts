/** Words and verdicts of spec/verification.md; pure. */

export const BADGES = ['blue', 'green'] as const;
export type BadgeType = (typeof BADGES)[number];

export const DOC_TYPES = ['id', 'cr', 'iban', 'license', 'other', 'national_id', 'certificate'] as const;
export type DocType = (typeof DOC_TYPES)[number];

/** Extensions that a paper may have once it is stored (`.jpeg` is stored as `.jpg`). */
export const PAPER_EXTENSIONS: readonly string[] = ['.jpg', '.png', '.pdf'];
/** Megabytes, whatever the uploader bought. */
export const LARGEST_PAPER_MB = 100;
/** Documents of a request, and attachments of one of its items. */
export const MAX_PAPERS = 50;

/** Days that a paid badge lasts. */
export const BADGE_DAYS = 365;

export interface Item {
  badgeType: BadgeType;
  code: string;
  /** Arabic label. */
  title: string;
}

/** Everything that can be asked for. */
export const CATALOGUE: readonly Item[] = [
  { badgeType: 'blue', code: 'B1', title: 'توثيق الهوية أو الإقامة أو السجل التجاري' },
  { badgeType: 'green', code: 'G1', title: 'توثيق الاعتماد المهني' },
  { badgeType: 'green', code: 'G2', title: 'توثيق التراخيص التنظيمية' },
  { badgeType: 'green', code: 'G3', title: 'توثيق الخبرات العملية' },
  { badgeType: 'green', code: 'G4', title: 'توثيق الدرجة العلمية' },
  { badgeType: 'green', code: 'G5', title: 'توثيق الشهادات المهنية' },
  { badgeType: 'green', code: 'G6', title: 'توثيق القيادة والتوصيل' },
];

/** The item of that badge; codes in any case. */
export const itemOf = (badgeType: BadgeType, code: string): Item | undefined => CATALOGUE.find((item) => item.badgeType === badgeType && item.code === code.trim().toUpperCase());

/** What a badge type stands for when no items are named. */
export const usualItem = (badgeType: BadgeType): Item => itemOf(badgeType, badgeType === 'blue' ? 'B1' : 'G1') as Item;

/** Every item once, in the order of their first naming. */
export const merged = (items: readonly Item[]): Item[] => [...new Map(items.map((item) => [item.code, item])).values()];

/** The badge type of a request; null when its items are of both. */
export function badgeTypeOf(items: readonly Pick<Item, 'badgeType'>[]): BadgeType | null {
  const types = new Set(items.map(({ badgeType }) => badgeType));
  return types.size === 1 ? ([...types][0] as BadgeType) : null;
}

/** true approved, false refused, null undecided. */
export type Decided = boolean | null;
export type Verdict = 'approved' | 'rejected' | 'undecided';

/** The verdict of an item: its own decision, else what the documents of the request say together. */
export function verdictOf(decision: Decided, documents: readonly Decided[]): Verdict {
  if (decision !== null) return decision ? 'approved' : 'rejected';
  if (documents.length === 0 || documents.includes(null)) return 'undecided';
  return documents.includes(false) ? 'rejected' : 'approved';
}

export type Outcome = 'undecided' | 'refused' | 'partly' | 'approved';

/** What the verdicts of a request's items amount to. */
export function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  if (verdicts.length === 0 || verdicts.includes('undecided')) return 'undecided';
  if (!verdicts.includes('approved')) return 'refused';
  return verdicts.includes('rejected') ? 'partly' : 'approved';
}

/** Prices in minor units. */
export interface Fees {
  blue: number;
  green: number;
  /** By plan code in capital letters. */
  byPlan: Readonly<Record<string, Partial<Record<BadgeType, number>>>>;
}

/** The fee of an item, before VAT. @param planCode of the requester's current plan; null without one */
export function feeOf(badgeType: BadgeType, planCode: string | null, { byPlan, ...usual }: Fees): number {
  const plan = planCode === null ? undefined : byPlan[planCode.toUpperCase()];
  return plan?.[badgeType] ?? usual[badgeType];
}

/** How the staff's common list words a priority. */
export const unifiedPriority = (priority: number): 'high' | 'normal' | 'low' => (priority <= 1 ? 'high' : priority === 2 ? 'normal' : 'low');
