import { createContext, useContext } from 'react';

/** Who the signed-in account stands for, and what he may open. */
export interface OwnPages {
  user: { id: number; name: string } | null;
  level: string | null;
  readonly: boolean;
  dashboards: string[];
}

export const OwnPagesContext = createContext<OwnPages>({ user: null, level: null, readonly: true, dashboards: [] });
export const useOwnPages = (): OwnPages => useContext(OwnPagesContext);
