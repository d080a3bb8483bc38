import { type Candidate, type DeskRequest, deskCandidates } from '../../../marketplace';
import { at } from '../../http/paths';
import { ActForm, Acts } from '../../view/acts';
import { Select, TextField } from '../../view/fields';
import { money } from '../../view/words';

interface RequestActsProps {
  request: DeskRequest;
  /** Whom it may be given to; those found by name when one was asked for. */
  candidates: readonly Candidate[];
  sought: string;
}

/** What the buttons need to be drawn. */
export async function actsOf(request: DeskRequest, sought: string): Promise<RequestActsProps> {
  return { request, sought, candidates: request.acts.includes('accept') ? await deskCandidates(request.id, sought || undefined) : [] };
}

const WORDS = { send: 'إرسال إلى مقدمي الخدمة', start: 'بدء التنفيذ', complete: 'إكمال' } as const;

/** The actions that the state of the request allows. */
export function RequestActs({ request: { id, acts }, candidates, sought }: RequestActsProps) {
  if (acts.length === 0) return null;
  const to = (word: string): string => `/requests/${id}/actions/${word}/`;
  return (
    <Acts>
      {Object.entries(WORDS).map(([word, label]) => (acts.includes(word) ? <ActForm key={word} to={to(word)} label={label} /> : null))}
      {acts.includes('accept') ? <Assign id={id} to={to('accept')} candidates={candidates} sought={sought} /> : null}
      {acts.includes('cancel') ? (
        <ActForm to={to('cancel')} label="إلغاء الطلب" folded="إلغاء" danger>
          <TextField name="note" label="السبب" max={255} />
        </ActForm>
      ) : null}
    </Acts>
  );
}

interface AssignProps {
  id: number;
  to: string;
  candidates: readonly Candidate[];
  sought: string;
}

const Assign = ({ id, to, candidates, sought }: AssignProps) => (
  <details className="folded" open={sought !== ''}>
    <summary>إسناد إلى مقدم خدمة</summary>
    <form method="get" action={at(`/requests/${id}/`)} className="filters">
      <TextField name="provider_q" label="ابحث باسم مقدم الخدمة" value={sought} />
      <button type="submit">بحث</button>
    </form>
    <ActForm to={to} label="إسناد">
      <Select name="provider" label="مقدم الخدمة" choices={Object.fromEntries(candidates.map((candidate) => [candidate.id, wordOf(candidate)]))} />
      <TextField name="note" label="ملاحظة" max={255} />
    </ActForm>
  </details>
);

function wordOf({ id, name, city, named, skilled, price_minor: price, rating_avg: rating }: Candidate): string {
  const facts = [city, named && 'المختار من العميل', price !== null && `عرضه ${money(price)}`, skilled && 'في التصنيف نفسه', `التقييم ${rating}`].filter(Boolean);
  return `${name} (${id}) — ${facts.join('، ')}`;
}
