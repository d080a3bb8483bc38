import type { ReactNode } from 'react';
import { mayWrite } from '../../backoffice';
import { at } from '../http/paths';
import { useView } from './context';
import { Csrf } from './shell';

/** Buttons and forms of actions. Who may only read sees none of them. */

/** Whether the reader of this page may change things. */
export function useMayWrite(): boolean {
  const { person } = useView();
  return person?.access ? mayWrite(person.access) : false;
}

interface ActFormProps {
  /** Path of the action below `/dashboard`. */
  to: string;
  /** Word of the button. */
  label: string;
  children?: ReactNode;
  /** The form carries a file. */
  files?: boolean;
  /** The act takes something away. */
  danger?: boolean;
  /** Title of a form that opens on a click, for what is seldom done. */
  folded?: string;
}

/** The form of an action. */
export function ActForm({ to, label, children, files = false, danger = false, folded }: ActFormProps) {
  if (!useMayWrite()) return null;
  const form = (
    <form method="post" action={at(to)} className={children ? 'act-form' : 'act-button'} encType={files ? 'multipart/form-data' : undefined}>
      <Csrf />
      {children}
      <button type="submit" className={danger ? 'danger' : undefined}>
        {label}
      </button>
    </form>
  );
  if (!folded) return form;
  return (
    <details className="folded">
      <summary>{folded}</summary>
      {form}
    </details>
  );
}

/** A hidden value of an action's form. */
export const Hidden = ({ name, value }: { name: string; value: string | number }) => <input type="hidden" name={name} value={value} />;

/** Stands around several actions; nothing for who may only read. */
export const Acts = ({ children }: { children: ReactNode }) => (useMayWrite() ? <div className="acts">{children}</div> : null);
