import type { SqlValue } from '../../../platform/db';
import { type FieldErrors, invalid } from '../../../platform/http';
import type { ExecutionInputs } from '../contract';
import { m } from '../messages';

/** Execution inputs of spec/marketplace.md: what belongs together, and the columns they become. */

const NAMES = ['expected_delivery_at', 'estimated_service_amount', 'received_amount'] as const;

/** True when all three inputs are there, false when none is. @throws 400 under each missing field, or when more was received than estimated */
export function completeInputs(input: ExecutionInputs): boolean {
  const missing = NAMES.filter((name) => input[name] === undefined);
  if (missing.length === NAMES.length) return false;
  if (missing.length > 0) throw invalid(Object.fromEntries(missing.map((name) => [name, m.inputTogether()])));
  refuseTooMuch(input);
  return true;
}

/** The rule of progress-update: the two amounts together, at least one thing said. */
export function checkProgress(input: ExecutionInputs): void {
  const errors: FieldErrors = {};
  const amounts = [input.estimated_service_amount, input.received_amount].filter((value) => value !== undefined).length;
  if (amounts === 1) errors['received_amount'] = [m.amountsTogether()];
  if (amounts === 0 && input.expected_delivery_at === undefined && !input.note) errors['note'] = [m.progressEmpty()];
  if (Object.keys(errors).length > 0) throw invalid(errors);
  refuseTooMuch(input);
}

function refuseTooMuch({ estimated_service_amount: estimated, received_amount: received }: ExecutionInputs): void {
  if (estimated !== undefined && received !== undefined && received > estimated) throw invalid({ received_amount: m.receivedTooMuch() });
}

export const UNDECIDED: Record<string, SqlValue> = { provider_inputs_approved: null, provider_inputs_decided_at: null, provider_inputs_decision_note: '' };

/** The columns of the values that were given. */
export function inputColumns(input: ExecutionInputs): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {};
  if (input.expected_delivery_at !== undefined) columns['expected_delivery_at'] = input.expected_delivery_at;
  if (input.estimated_service_amount !== undefined) columns['estimated_service_amount_minor'] = input.estimated_service_amount;
  if (input.received_amount !== undefined) columns['received_amount_minor'] = input.received_amount;
  return columns;
}
