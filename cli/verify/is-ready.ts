import { type AgentReport, counts } from './render-table';

/** Whether the reports say yes: something proven of each agent, nothing disproven, and with `strict` nothing left open. */
export function isReady(reports: readonly AgentReport[], strict: boolean): boolean {
  return reports.every(({ rows }) => {
    const { ok, failed, notChecked } = counts(rows);
    return ok > 0 && failed === 0 && !(strict && notChecked > 0);
  });
}
