/** Pure rules of unified requests: one kind a source (spec/backoffice.md, section 2). */

export const UNIFIED_STATES = ['new', 'in_progress', 'returned', 'closed', 'completed', 'rejected', 'pending_payment', 'active', 'expired', 'cancelled'] as const;
export type UnifiedState = (typeof UNIFIED_STATES)[number];

export type UnifiedType = 'helpdesk' | 'verification' | 'promo' | 'subscription' | 'extras' | 'reviews';

/** What a source says of its row. */
export interface UnifiedInput {
  type: UnifiedType;
  sourceApp: string;
  sourceModel: string;
  sourceId: number;
  /** The source's own code, which helpdesk, verification and promo rows carry. */
  code?: string;
  /** The source's status; the row's follows from it. */
  status: string;
  /** Absent = as it was, `normal` at first. */
  priority?: string;
  requesterId: number;
  summary: string;
  teamCode?: string;
  /** Whom the source is assigned to; null = nobody, absent = the source says nothing. */
  assignedUserId?: number | null;
  /** Keys to set; those of staff (`notes`) stay. */
  metadata?: object;
  actorId?: number | null;
  /** Said in the logs; cut to 200 characters. */
  note?: string;
}

export interface UnifiedKind {
  /** Code prefix of the rows that have no code of their source. */
  prefix: string;
  /** The row carries the source's code. */
  sourceCode: boolean;
  /** Team at the start; the source may name another. */
  team: string;
  /** The source itself is assigned to people and teams, and the row follows it. Else staff assign the row, and no source undoes that. */
  sourceAssigns: boolean;
  /** The row never falls back behind a state it has reached. */
  forwardOnly: boolean;
  stateOf(status: string): string;
}

const mapped =
  (known: Record<string, UnifiedState>, rest?: UnifiedState) =>
  (status: string): string =>
    known[status] ?? rest ?? status;

const PROGRESS = { in_progress: 'in_progress', completed: 'completed' } as const;

export const UNIFIED_KINDS: Record<UnifiedType, UnifiedKind> = {
  helpdesk: { prefix: 'HD', sourceCode: true, team: '', sourceAssigns: true, forwardOnly: false, stateOf: mapped({}) },
  verification: {
    prefix: 'AD',
    sourceCode: true,
    team: 'verify',
    sourceAssigns: true,
    forwardOnly: false,
    stateOf: mapped({ in_review: 'in_progress', approved: 'in_progress' }),
  },
  promo: {
    prefix: 'MD',
    sourceCode: true,
    team: 'promo',
    sourceAssigns: true,
    forwardOnly: false,
    stateOf: mapped({ ...PROGRESS, active: 'in_progress', expired: 'completed', cancelled: 'completed', rejected: 'completed' }, 'new'),
  },
  subscription: {
    prefix: 'SD',
    sourceCode: false,
    team: 'subs',
    sourceAssigns: false,
    forwardOnly: true,
    stateOf: mapped({ ...PROGRESS, active: 'in_progress', grace: 'in_progress', expired: 'completed', cancelled: 'completed' }, 'new'),
  },
  extras: {
    prefix: 'P',
    sourceCode: false,
    team: 'extras',
    sourceAssigns: false,
    forwardOnly: true,
    stateOf: mapped({ ...PROGRESS, active: 'in_progress', consumed: 'completed', expired: 'completed', cancelled: 'completed' }, 'new'),
  },
  reviews: {
    prefix: 'RV',
    sourceCode: false,
    team: 'content',
    sourceAssigns: false,
    forwardOnly: false,
    stateOf: mapped({ rejected: 'closed', hidden: 'closed', closed: 'closed' }, 'new'),
  },
};

const STEPS: readonly string[] = ['new', 'in_progress', 'completed'];

/** The row's state for a status of its source. @throws Error a status that no row may have: a defect of the caller */
export function unifiedState(type: UnifiedType, status: string, present?: UnifiedState): UnifiedState {
  const kind = UNIFIED_KINDS[type];
  const next = kind.stateOf(status);
  if (!isUnifiedState(next)) throw new Error(`a ${type} request cannot be ${status}`);
  const falls = kind.forwardOnly && present !== undefined && STEPS.indexOf(next) < STEPS.indexOf(present);
  return falls ? present : next;
}

export const isUnifiedState = (word: string): word is UnifiedState => (UNIFIED_STATES as readonly string[]).includes(word);

const OVER: readonly UnifiedState[] = ['closed', 'completed', 'rejected', 'expired', 'cancelled'];
/** Whether a row in that state has its `closed_at`. */
export const isOver = (state: UnifiedState): boolean => OVER.includes(state);
