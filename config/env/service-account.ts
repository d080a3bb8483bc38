import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The service account of a Google project, as its console gives it out. */
export interface ServiceAccount {
  projectId: string;
  clientEmail: string;
  privateKey: string;
}

const file = z.object({ project_id: z.string().min(1), client_email: z.string().min(3), private_key: z.string().includes('PRIVATE KEY') });

/**
 * Reads `FCM_SERVICE_ACCOUNT`: the JSON itself, or the path of a file with it.
 * @throws when there is no such file or it is no service account
 */
export function readServiceAccount(value: string): ServiceAccount {
  const json = value.startsWith('{') ? value : readFileSync(value, 'utf8');
  const { project_id, client_email, private_key } = file.parse(JSON.parse(json));
  return { projectId: project_id, clientEmail: client_email, privateKey: private_key };
}

/** Whether the value is empty or names a service account. */
export function isServiceAccount(value: string): boolean {
  if (value === '') return true;
  try {
    readServiceAccount(value);
    return true;
  } catch {
    return false;
  }
}
