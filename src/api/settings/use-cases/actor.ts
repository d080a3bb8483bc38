/** Who reads or changes settings; whether he may is decided before. */
export interface SettingsActor {
  userId: number;
  ip: string;
  userAgent: string;
}
