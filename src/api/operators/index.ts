export { callingOperator, operatorOf, operatorOnly, requireAdmin } from './access';
export { presentLog } from './present';
export { activeOperators, type OperatorRow, operatorById } from './queries';
export { type OperatorRole, THEMES, type Theme } from './rules';
export { saveTheme } from './use-cases/change-own';
export { listLogs } from './use-cases/list-logs';
