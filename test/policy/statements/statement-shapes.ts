/** What may stand in an element: attributes and the form of their values, children in order and how many of each. */
export interface Shape {
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly required?: readonly string[];
  readonly children?: readonly Child[];
  /** Whether the element holds text instead of children. */
  readonly text?: boolean;
}

export type Child = readonly [name: string, most: 'one' | 'many', shape: Shape];

export const ANY = /^[^]*$/;
export const FILLED = /^[^]+$/;
const EXPRESSION = String.raw`@(?:\([^]+\)|\{[^]+\})`;
export const INTEGER = new RegExp(`^(?:[0-9]+|${EXPRESSION})$`);
export const BOOLEAN = new RegExp(`^(?:true|false|${EXPRESSION})$`);
const FLAG = /^(?:true|false)$/;
const CACHE = /^(?:prefer-external|external|internal)$/;
const ACTION = /^(?:ignore|prevent|detect)$/;
export const TEXT: Shape = { text: true };

/** Children of an element that holds policy statements, in any order. */
export const STATEMENTS: readonly Child[] = [];

const texts = (...names: string[]) => Object.fromEntries(['id', ...names].map((name) => [name, ANY]));
const VALUES: readonly Child[] = [['value', 'many', TEXT]];
const CLAIM: Shape = {
  attributes: { name: ANY, match: /^(?:all|any)$/, separator: ANY },
  required: ['name'],
  children: VALUES,
};
const SET_STATUS: Shape = { attributes: { id: ANY, code: INTEGER, reason: ANY } };
const SET_HEADER: Shape = {
  attributes: { ...texts('name'), 'exists-action': /^(?:override|append|skip|delete)$/ },
  required: ['name'],
  children: VALUES,
};
const MANAGED_IDENTITY: Shape = {
  attributes: { ...texts('resource', 'client-id', 'output-token-variable-name'), 'ignore-error': FLAG },
};
const ANSWER_NAMES = ['retry-after', 'remaining-tokens', 'remaining-quota-tokens', 'tokens-consumed'];

/**
 * The statements beside `validate-jwt`, as the service's schemas have them.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies (the pages of the policies; 2026-11-21)
 */
export const STATEMENT_SHAPES: Readonly<Record<string, Shape>> = {
  base: {},
  'authentication-managed-identity': MANAGED_IDENTITY,
  'cache-lookup-value': {
    attributes: { ...texts('key', 'default-value', 'variable-name'), 'caching-type': CACHE },
    required: ['key', 'variable-name'],
  },
  'cache-store-value': {
    attributes: { ...texts('key', 'value'), duration: INTEGER, 'caching-type': CACHE },
    required: ['duration', 'key', 'value'],
  },
  'check-header': {
    attributes: {
      ...texts('name', 'failed-check-error-message'),
      'failed-check-httpcode': INTEGER,
      'ignore-case': BOOLEAN,
    },
    required: ['name', 'failed-check-httpcode'],
    children: VALUES,
  },
  choose: {
    attributes: { id: ANY },
    children: [
      ['when', 'many', { attributes: { condition: BOOLEAN }, required: ['condition'], children: STATEMENTS }],
      ['otherwise', 'one', { children: STATEMENTS }],
    ],
  },
  'forward-request': {
    attributes: {
      id: ANY,
      timeout: INTEGER,
      'timeout-ms': INTEGER,
      'continue-timeout': INTEGER,
      'follow-redirects': BOOLEAN,
      'buffer-request-body': FLAG,
      'buffer-response': FLAG,
      'fail-on-error-status-code': FLAG,
      'http-version': /^(?:1|2or1|2)$/,
    },
  },
  'include-fragment': { attributes: texts('fragment-id'), required: ['fragment-id'] },
  'ip-filter': {
    attributes: { id: ANY, action: /^(?:allow|forbid)$/ },
    required: ['action'],
    children: [
      ['address', 'many', TEXT],
      ['address-range', 'many', { attributes: { from: FILLED, to: FILLED }, required: ['from', 'to'] }],
    ],
  },
  'llm-emit-token-metric': {
    attributes: texts('namespace'),
    children: [['dimension', 'many', { attributes: { name: ANY, value: ANY }, required: ['name'] }]],
  },
  'llm-content-safety': {
    attributes: { 'backend-id': ANY, 'shield-prompt': FLAG },
    required: ['backend-id'],
    children: [
      [
        'categories',
        'one',
        {
          attributes: { 'output-type': /^(?:Four|Eight)SeverityLevels$/ },
          children: [
            [
              'category',
              'many',
              {
                attributes: { name: /^(?:Hate|SelfHarm|Sexual|Violence)$/, threshold: INTEGER },
                required: ['name', 'threshold'],
              },
            ],
          ],
        },
      ],
      ['blocklists', 'one', { children: [['id', 'many', TEXT]] }],
    ],
  },
  'llm-semantic-cache-lookup': {
    attributes: {
      'score-threshold': /^[0-9.]+$/,
      'embeddings-backend-id': ANY,
      'embeddings-backend-auth': /^system-assigned$/,
      'ignore-system-messages': FLAG,
      'cache-id': ANY,
      'max-message-count': INTEGER,
    },
    required: ['score-threshold', 'embeddings-backend-id'],
    children: [['vary-by', 'many', TEXT]],
  },
  'llm-semantic-cache-store': { attributes: { duration: INTEGER }, required: ['duration'] },
  'llm-token-limit': {
    attributes: {
      ...texts('counter-key', ...ANSWER_NAMES.flatMap((name) => [`${name}-header-name`, `${name}-variable-name`])),
      'tokens-per-minute': INTEGER,
      'token-quota': INTEGER,
      'token-quota-period': /^(?:Hourly|Daily|Weekly|Monthly|Yearly)$/,
      'estimate-prompt-tokens': FLAG,
    },
    required: ['counter-key', 'estimate-prompt-tokens'],
  },
  'quota-by-key': {
    attributes: {
      ...texts('counter-key', 'first-period-start'),
      calls: INTEGER,
      bandwidth: INTEGER,
      'renewal-period': INTEGER,
      'increment-condition': BOOLEAN,
      'increment-count': INTEGER,
    },
    required: ['renewal-period', 'counter-key'],
  },
  'rate-limit-by-key': {
    attributes: {
      ...texts(
        'counter-key',
        'retry-after-header-name',
        'retry-after-variable-name',
        'remaining-calls-header-name',
        'remaining-calls-variable-name',
        'total-calls-header-name',
      ),
      calls: INTEGER,
      'renewal-period': INTEGER,
      'increment-condition': BOOLEAN,
      'increment-count': INTEGER,
    },
    required: ['calls', 'renewal-period', 'counter-key'],
  },
  retry: {
    attributes: {
      id: ANY,
      condition: BOOLEAN,
      count: INTEGER,
      interval: INTEGER,
      delta: INTEGER,
      'max-interval': INTEGER,
      'first-fast-retry': BOOLEAN,
    },
    required: ['condition', 'count', 'interval'],
    children: STATEMENTS,
  },
  'return-response': {
    attributes: texts('response-variable-name'),
    children: [
      ['set-status', 'one', SET_STATUS],
      ['set-header', 'many', SET_HEADER],
      ['set-body', 'one', TEXT],
    ],
  },
  'rewrite-uri': { attributes: { ...texts('template'), 'copy-unmatched-params': BOOLEAN }, required: ['template'] },
  'send-request': {
    attributes: {
      ...texts('response-variable-name'),
      mode: /^(?:new|copy)$/,
      timeout: INTEGER,
      'timeout-ms': INTEGER,
      'ignore-error': FLAG,
    },
    children: [
      ['set-url', 'one', TEXT],
      ['set-method', 'one', { attributes: { id: ANY }, text: true }],
      ['set-header', 'many', SET_HEADER],
      ['set-body', 'one', TEXT],
      ['authentication-managed-identity', 'one', MANAGED_IDENTITY],
    ],
  },
  'set-backend-service': { attributes: texts('backend-id', 'base-url') },
  'set-body': { attributes: texts(), text: true },
  'set-header': SET_HEADER,
  'set-query-parameter': SET_HEADER,
  'set-status': SET_STATUS,
  'set-variable': { attributes: texts('name', 'value'), required: ['name', 'value'] },
  trace: {
    attributes: { ...texts('source'), severity: /^(?:verbose|information|error)$/ },
    required: ['source'],
    children: [
      ['message', 'one', TEXT],
      ['metadata', 'many', { attributes: { name: ANY, value: ANY }, required: ['name', 'value'] }],
    ],
  },
  'validate-azure-ad-token': {
    attributes: {
      ...texts(
        'tenant-id',
        'header-name',
        'query-parameter-name',
        'token-value',
        'failed-validation-error-message',
        'output-token-variable-name',
      ),
      'failed-validation-httpcode': INTEGER,
    },
    required: ['tenant-id'],
    children: [
      ['backend-application-ids', 'one', { children: [['application-id', 'many', TEXT]] }],
      ['client-application-ids', 'one', { children: [['application-id', 'many', TEXT]] }],
      ['audiences', 'one', { children: [['audience', 'many', TEXT]] }],
      ['required-claims', 'one', { children: [['claim', 'many', CLAIM]] }],
      [
        'decryption-keys',
        'one',
        { children: [['key', 'many', { attributes: { 'certificate-id': ANY }, required: ['certificate-id'] }]] },
      ],
    ],
  },
  'validate-content': {
    attributes: {
      ...texts('errors-variable-name'),
      'unspecified-content-type-action': ACTION,
      'max-size': INTEGER,
      'size-exceeded-action': ACTION,
    },
    required: ['unspecified-content-type-action', 'max-size', 'size-exceeded-action'],
    children: [
      [
        'content-type-map',
        'one',
        {
          attributes: { 'any-content-type-value': ANY, 'missing-content-type-value': ANY },
          children: [['type', 'many', { attributes: { from: ANY, when: BOOLEAN, to: ANY }, required: ['to'] }]],
        },
      ],
      [
        'content',
        'many',
        {
          attributes: {
            'validate-as': /^(?:json|xml|soap)$/,
            type: ANY,
            action: ACTION,
            'schema-id': ANY,
            'schema-ref': ANY,
            'allow-additional-properties': FLAG,
            'case-insensitive-property-names': FLAG,
          },
          required: ['validate-as', 'action'],
        },
      ],
    ],
  },
};
