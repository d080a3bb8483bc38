import type { ComponentType } from 'react';

/** The pages of the staff inside the panel, each for those who may open its dashboard (spec/backoffice.md, section 1). */
export interface Area {
  /** Below `/souq`. */
  path: string;
  /** Key of its name in the translations. */
  label: string;
  /** Group heading it stands under. */
  group: string;
  /** The dashboard that opens it; any of them where there are several. */
  dashboards: readonly string[];
  load(): Promise<{ default: ComponentType }>;
}

export const areas: readonly Area[] = [];
