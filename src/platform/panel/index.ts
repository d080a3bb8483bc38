import type { Core } from '@strapi/strapi';
import { mountPanelEndpoints } from './endpoint';
import { enforceGuards } from './guard-middleware';
import { nameTypes, seedLabels } from './labels';
import { explainErrors } from './refusals';
import { rewriteRelations } from './relations';
import { seedRoles } from './roles';
import type { DocumentCall } from './schema';

export { type PanelAccess, type PanelAccount, type PanelCall, panelEndpoint, panelRouter } from './endpoint';
export { type DocumentChange, type DocumentGuard, guardDocuments } from './guards';
export { describeType, type Label, type TypeDescription } from './labels';
export { type IdPage, listById, PAGE_BOUNDS } from './list';
export { type PanelActor, setPanelUsers } from './request';
export { defineStaffRole, type StaffRole } from './roles';

type Middleware = (call: DocumentCall, next: () => Promise<unknown>) => Promise<unknown>;

/** Register phase: the document middlewares (in this order) and the names of types. */
export function registerPanel(strapi: Core.Strapi): void {
  // Users are edited like every other type: the stock controller knows e-mail and role accounts only.
  strapi.config.set('plugin::users-permissions.layout.user.actions', {});
  for (const middleware of [explainErrors, rewriteRelations, enforceGuards] satisfies Middleware[]) strapi.documents.use(middleware as never);
  nameTypes(strapi);
}

/** Bootstrap phase: labels, layouts and staff roles from code. Idempotent; what staff changed by hand stays. */
export async function bootstrapPanel(strapi: Core.Strapi): Promise<void> {
  mountPanelEndpoints(strapi);
  await seedLabels(strapi);
  await seedRoles(strapi);
}
