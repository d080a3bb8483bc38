export { countDeadLetters, DEAD_LETTER_STATES, type DeadLetter, type DeadLetterFilter, type DeadLetterState, deadLetter, listDeadLetters } from './dead-letter-box';
export { discardDeadLetter, type Resolver, requeueDeadLetter } from './dead-letters';
export * from './jobs';
