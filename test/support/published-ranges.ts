/** What differs between a list of ours and the published one. */
export interface RangeDifference {
  /** Published, and not in ours. */
  readonly added: string[];
  /** In ours, and published no more. */
  readonly removed: string[];
}

/** The row of the published endpoints that Teams' TCP ranges stand in. Microsoft calls the area by its old name. */
const ROW = 12;
const AREA = 'Skype';

/**
 * The IPv4 ranges of Teams' TCP row in a copy of the published endpoints.
 *
 * @see https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-ip-web-service
 */
export function publishedRanges(endpoints: unknown): string[] {
  const rows = Array.isArray(endpoints) ? (endpoints as unknown[]) : [];
  const row = rows.find((one) => fieldOf(one, 'id') === ROW);
  const ports = fieldOf(row, 'tcpPorts');
  const hasHttps = typeof ports === 'string' && ports.split(',').includes('443');
  const ranges = fieldOf(row, 'ips');
  if (fieldOf(row, 'serviceArea') !== AREA || !hasHttps || !Array.isArray(ranges)) {
    throw new Error(`row ${ROW} is not that of Teams over TCP 443 with ranges: look for its new place in the copy`);
  }
  return (ranges as unknown[]).map(String).filter((range) => !range.includes(':'));
}

export function differenceTo(published: readonly string[], ours: readonly string[]): RangeDifference {
  return {
    added: published.filter((range) => !ours.includes(range)),
    removed: ours.filter((range) => !published.includes(range)),
  };
}

/** The difference in words, one range a line. */
export function describeDifference({ added, removed }: RangeDifference): string {
  const lines = [...added.map((range) => `+ ${range}`), ...removed.map((range) => `- ${range}`)];
  return lines.length === 0 ? 'no difference' : lines.join('\n');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
