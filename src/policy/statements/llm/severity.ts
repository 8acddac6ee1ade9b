import type { Range } from '../../../core/validation/problems';
import { LLM_CODES } from './codes';

/** Severities of Content Safety. Source: learn.microsoft.com/azure/api-management/llm-content-safety-policy, read 2026-11-28. */
export const SEVERITY: Range = { code: LLM_CODES.InvalidSeverity, min: 0, max: 7 };
