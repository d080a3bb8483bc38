import { createContext, useContext } from 'react';

/** Who the signed-in account stands for, and what he may open. */
export interface OwnPages {
  user: { id: number; name: string } | null;
  level: string | null;
  readonly: boolean;
  dashboards: string[];
  /** Whether he answers visitors' chats. */
  operator: boolean;
}

export const OwnPagesContext = createContext<OwnPages>({ user: null, level: null, readonly: true, dashboards: [], operator: false });
export const useOwnPages = (): OwnPages => useContext(OwnPagesContext);
