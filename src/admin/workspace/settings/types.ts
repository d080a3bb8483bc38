/** A setting as the panel's endpoint answers it. */
export interface Setting {
  key: string;
  /** In clear, or a mask of a secret; null = nothing. */
  value: string | null;
  configured: boolean;
  source: 'database' | 'environment' | 'none';
  secret: boolean;
  updated_at: string | null;
  updated_by: { id: number; name: string } | null;
}

/** What shall become of a value; none = it is kept. */
export interface Wish {
  what: 'replace' | 'remove';
  value: string;
}
