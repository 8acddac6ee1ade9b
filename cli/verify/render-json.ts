import { type AgentReport, counts } from './render-table';

/** The same as the table, for programs. */
export function renderJson(reports: readonly AgentReport[], ready: boolean): string {
  const summary = counts(reports.flatMap(({ rows }) => rows));
  return JSON.stringify({ ok: ready, summary, agents: reports }, undefined, 2);
}
