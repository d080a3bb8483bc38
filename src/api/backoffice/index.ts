export { panelAccess, staffAccess, staffOnly } from './access';
export { type AccessLevel, type DashboardCode, mayAssign, mayTouch, mayWrite, type StaffAccess } from './rules';
export type { UnifiedInput, UnifiedType } from './unified';
export type { StaffActor } from './use-cases/actor';
export { type BackfillReport, backfillUnified, registerUnifiedSource, type UnifiedSource } from './use-cases/backfill-unified';
export { type Revocation, setAccessRevoked } from './use-cases/revoke-profile';
export { createAccessProfile, grantAccess, type ProfileInput, type SavedProfile, updateAccessProfile } from './use-cases/save-profile';
export { addUnifiedNote, assignUnified, changeUnifiedStatus, isActiveStaff, type ManualType, type UnifiedAct } from './use-cases/staff-unified';
export { type Synced, syncUnified } from './use-cases/sync-unified';
