import { ApiError, type Collected, httpMessages } from '../../platform/http';
import type { RefundBody } from './contract';
import { badRefundAmount } from './errors';

/** The body of a refund. @throws 400 with every bad field; an amount that alone is none has the code INVALID_REFUND_AMOUNT */
export function refundInput({ values, errors }: Collected<RefundBody>): RefundBody {
  const { amount, ...others } = errors;
  if (Object.keys(others).length > 0) throw new ApiError(400, httpMessages.invalidInput(), { fields: errors });
  if (amount) throw badRefundAmount(amount);
  return values as RefundBody;
}
