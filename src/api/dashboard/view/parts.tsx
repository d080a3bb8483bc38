import type { ReactNode } from 'react';
import { at } from '../http/paths';
import { type Key, opens, touches } from '../http/staff';
import { useView } from './context';
import type { Choices } from './fields';

/** Small parts of pages. */

export const Card = ({ title, children }: { title?: string; children: ReactNode }) => (
  <section className="card">
    {title ? <h2>{title}</h2> : null}
    {children}
  </section>
);

/** What a page says when there is nothing to show. */
export const Empty = ({ text }: { text: string }) => <p className="empty">{text}</p>;

/** Names and values; a value of null or "" shows a dash. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
      </div>
    ))}
  </dl>
);

type Tone = 'good' | 'bad' | 'busy' | 'calm';

const TONES: Readonly<Record<string, Tone>> = {
  ...Object.fromEntries(['completed', 'approved', 'paid', 'active', 'verified', 'selected', 'consumed'].map((word) => [word, 'good'])),
  ...Object.fromEntries(['cancelled', 'expired', 'rejected', 'failed', 'hidden', 'revoked', 'refunded'].map((word) => [word, 'bad'])),
  ...Object.fromEntries(['in_progress', 'in_review', 'accepted', 'pending', 'pending_payment', 'grace', 'returned', 'quoted'].map((word) => [word, 'busy'])),
};

/** A status in its Arabic word and colour. */
export const Badge = ({ value, words }: { value: string; words: Choices }) => <span className={`badge badge-${TONES[value] ?? 'calm'}`}>{words[value] ?? value}</span>;

export const YesNo = ({ on }: { on: boolean }) => <span className={`badge badge-${on ? 'good' : 'calm'}`}>{on ? 'نعم' : 'لا'}</span>;

interface PageLinkProps {
  to: string;
  needs: Key;
  /** Whom the row is assigned to, where level `user` sees his own only. */
  assigned?: number | null;
  children: ReactNode;
}

/** A link to a page of the dashboard: plain text for who may not open it. */
export function PageLink({ to, needs, assigned = null, children }: PageLinkProps): ReactNode {
  const { person } = useView();
  return person && opens(person, needs) && touches(person, assigned) ? <a href={at(to)}>{children}</a> : children;
}

/** Numbers with their names. */
export const Tiles = ({ tiles }: { tiles: readonly (readonly [string, number | string])[] }) => (
  <dl className="tiles">
    {tiles.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const DATED = /^\d{4}-\d{2}-\d{2}/;

function shown(cell: ReactNode): ReactNode {
  if (cell === null || cell === undefined || cell === '') return '—';
  return typeof cell === 'string' && DATED.test(cell) ? <span className="when">{cell}</span> : cell;
}

interface TableProps<Row> {
  head: readonly string[];
  rows: readonly Row[];
  cells(row: Row): readonly ReactNode[];
  empty: string;
}

/** A table without pages. */
export function Table<Row>({ head, rows, cells, empty }: TableProps<Row>) {
  if (rows.length === 0) return <Empty text={empty} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div className="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
            <tr key={index}>
              {cells(row).map((cell, column) => (
                <td key={head[column]} data-label={head[column]}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
