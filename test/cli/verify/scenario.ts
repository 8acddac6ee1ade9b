import type { SimulatedAzure } from '../simulated-azure';

/** What a scenario changes: a route, or what the network tells. */
export type Change = (azure: SimulatedAzure) => void;
/** Row, what is changed, and the verdict, who answered and what the reason says. */
export type Scenario = readonly [string, Change, 'ok' | 'failed' | 'not-checked', string | undefined, RegExp];

/** From now on this is answered. */
export function answers(
  method: string,
  url: RegExp,
  status: number,
  body?: unknown,
  headers?: Record<string, string>,
): Change {
  return (azure) => {
    azure.on(method, url, () => ({ status, body, headers }));
  };
}
/** No connection comes about, however often it is tried. */
export function lost(method: string, url: RegExp): Change {
  return (azure) => {
    for (let time = 0; time < 12; time++) azure.fail(method, url, 'refused');
  };
}
export function nothing(): void {
  // All is well.
}

export function error(code: string): object {
  return { error: { code, message: 'because' } };
}

/** Whatever is read from Azure Resource Manager meets the same obstacles. */
export function obstacles(row: string, url: RegExp): Scenario[] {
  return [
    [row, answers('GET', url, 404, error('ResourceNotFound')), 'failed', 'Azure', /not found: deploy it/],
    [
      row,
      answers('GET', url, 403, error('AuthorizationFailed')),
      'not-checked',
      'Azure',
      /is not allowed to read .*AuthorizationFailed/,
    ],
    [
      row,
      answers('GET', url, 401, error('InvalidAuthenticationToken')),
      'not-checked',
      'Azure',
      /is not allowed to read .*401/,
    ],
    [row, answers('GET', url, 400, error('Bad')), 'not-checked', 'Azure', /could not be read \(400\)/],
    [row, answers('GET', url, 200, 'text'), 'not-checked', 'Azure', /could not be read \(200\)/],
    [row, lost('GET', url), 'not-checked', undefined, /no answer from here: /],
  ];
}
