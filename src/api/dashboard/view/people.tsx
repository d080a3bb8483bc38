import type { ReactNode } from 'react';
import { useView } from './context';
import type { Choices } from './fields';

/** People as tables and forms name them. */

/** A number that always reads from the left; null for none. */
export const phoneText = (phone: string | null): ReactNode => (phone ? <bdi dir="ltr">{phone}</bdi> : null);

/** A name with its phone number, which always reads from the left. */
export const PersonCell = ({ name, phone }: { name: string | null; phone?: string | null | undefined }): ReactNode => (
  <>
    <bdi>{name ?? '—'}</bdi>
    {phone ? (
      <>
        <br />
        <small>
          <bdi dir="ltr">{phone}</bdi>
        </small>
      </>
    ) : null}
  </>
);

/** Whom a row is assigned to: himself, a colleague by name, or nobody. */
export function Assignee({ id, name }: { id: number | null; name?: string | null | undefined }): ReactNode {
  const { person } = useView();
  if (id === null) return 'غير مسند';
  return id === person?.userId ? 'أنت' : <bdi>{name ?? `#${id}`}</bdi>;
}

/** Colleagues as the choices of a field. */
export const colleagueChoices = (colleagues: readonly { id: number; name: string }[]): Choices => Object.fromEntries(colleagues.map(({ id, name }) => [String(id), name]));
