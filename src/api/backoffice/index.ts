export { accessToAny, type OpenedPages, openedPages, panelAccess, staffAccess, staffOnly } from './access';
export { type CaseMode, requireAccess, requireAssignee, requireParty, requireTouch, type StaffCase } from './cases';
export { type Colleague, colleagues, colleaguesOf } from './panel/colleagues';
export { linkedUser, panelStaff } from './panel/panel-staff';
export { type RequestPage, requestPage } from './panel/request-page';
export { actingStaff, assignBody, noteBody, type RequestSummary, requestLog, requestOf, stageBody } from './panel/requests';
export type { AuditFilter, AuditRow } from './queries/audit';
export {
  type DeskUnified,
  deskUnified,
  deskUnifiedRequest,
  deskUnifiedTotals,
  UNASSIGNED,
  type UnifiedFilter,
  type UnifiedTotal,
  unifiedAssignees,
  unifiedTeams,
} from './queries/desk';
export { deskAudit, deskProfile, deskProfiles } from './queries/desk-access';
export { allDashboards, type ListedProfile, staffByPhone } from './queries/panel';
export { namesOf, type RequestPageRow, requestPageRow, withAssignees } from './queries/request-page';
export { caseRefusals } from './refusals';
export { type AccessLevel, DASHBOARDS, type DashboardCode, LEVELS as ACCESS_LEVELS, mayAssign, mayTouch, mayWrite, type StaffAccess } from './rules';
export { UNIFIED_STATES, type UnifiedInput, type UnifiedState, type UnifiedType } from './unified';
export type { StaffActor } from './use-cases/actor';
export { type BackfillReport, backfillUnified, registerUnifiedSource, type UnifiedSource } from './use-cases/backfill-unified';
export { type AccountSwitch, keepAdminAccount } from './use-cases/keep-admin-account';
export { type AccountLink, linkPanelAccount, writePanelLink } from './use-cases/link-account';
export { type Revocation, setAccessRevoked } from './use-cases/revoke-profile';
export { createAccessProfile, grantAccess, type ProfileInput, type SavedProfile, updateAccessProfile } from './use-cases/save-profile';
export { addUnifiedNote, assignUnified, changeUnifiedStatus, isActiveStaff, type ManualType, type UnifiedAct } from './use-cases/staff-unified';
export { type Synced, syncUnified } from './use-cases/sync-unified';
