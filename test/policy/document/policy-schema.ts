import {
  ANY,
  BOOLEAN,
  FILLED,
  INTEGER,
  type Shape,
  STATEMENT_SHAPES,
  STATEMENTS,
  TEXT,
} from '../statements/statement-shapes';
import type { XmlElement } from './xml-reader';

/**
 * The policies this library writes, as the service's schemas have them.
 *
 * @see https://learn.microsoft.com/azure/api-management/validate-jwt-policy (and the pages of the others; 2026-01-15)
 */
const POLICIES: Readonly<Record<string, Shape>> = {
  ...STATEMENT_SHAPES,
  'validate-jwt': {
    attributes: {
      id: ANY,
      'failed-validation-httpcode': INTEGER,
      'failed-validation-error-message': ANY,
      'header-name': ANY,
      'require-scheme': ANY,
      'query-parameter-name': ANY,
      'token-value': ANY,
      'clock-skew': INTEGER,
      'require-expiration-time': BOOLEAN,
      'require-signed-tokens': BOOLEAN,
      'output-token-variable-name': FILLED,
    },
    children: [
      ['openid-config', 'many', { attributes: { url: ANY, host: ANY }, required: ['url'] }],
      ['issuer-signing-tokens', 'one', { children: [['token', 'many', TEXT]] }],
      [
        'issuer-signing-keys',
        'one',
        {
          children: [
            ['key', 'many', keyWith('id', 'certificate-id', 'n', 'e')],
            ['zumo-master-key', 'many', keyWith('id')],
          ],
        },
      ],
      ['decryption-keys', 'one', { children: [['key', 'many', keyWith('id', 'certificate-id')]] }],
      ['audiences', 'one', { children: [['audience', 'many', TEXT]] }],
      ['issuers', 'one', { children: [['issuer', 'many', TEXT]] }],
      ['required-claims', 'one', { children: [['claim', 'many', claim()]] }],
    ],
  },
};

/** What of a statement the schemas would refuse. */
export function schemaFaults(statement: XmlElement): string[] {
  const shape = POLICIES[statement.name];
  return shape === undefined ? [`policy ${statement.name} is not known`] : faultsOf(statement, shape, statement.name);
}

function faultsOf(element: XmlElement, shape: Shape, path: string): string[] {
  const names = Object.keys(element.attributes);
  return [
    ...names.filter((name) => shape.attributes?.[name] === undefined).map((name) => `${path} has no ${name}`),
    ...names
      .filter((name) => shape.attributes?.[name]?.test(element.attributes[name] ?? '') === false)
      .map((name) => `${path} has another form of ${name}`),
    ...(shape.required ?? []).filter((name) => !names.includes(name)).map((name) => `${path} lacks ${name}`),
    ...(element.text !== '' && shape.text !== true ? [`${path} has no text`] : []),
    ...(shape.children === STATEMENTS ? element.children.flatMap(schemaFaults) : childFaults(element, shape, path)),
  ];
}

function childFaults(element: XmlElement, shape: Shape, path: string): string[] {
  const allowed = shape.children ?? [];
  const faults: string[] = [];
  let place = 0;
  for (const [index, child] of element.children.entries()) {
    const at = allowed.findIndex(([name]) => name === child.name);
    const [, most, childShape] = allowed[at] ?? [];
    if (childShape === undefined) faults.push(`${path} has no ${child.name}`);
    else faults.push(...faultsOf(child, childShape, `${path}/${child.name}`));
    if (at >= 0 && at < place) faults.push(`${path} has ${child.name} earlier`);
    if (most === 'one' && element.children.findIndex(({ name }) => name === child.name) < index) {
      faults.push(`${path} has one ${child.name}`);
    }
    place = Math.max(place, at);
  }
  return faults;
}

function keyWith(...names: string[]): Shape {
  return { attributes: Object.fromEntries(names.map((name) => [name, ANY])), text: true };
}

function claim(): Shape {
  return {
    attributes: { name: ANY, match: /^(?:all|any)$/, separator: ANY },
    required: ['name'],
    children: [['value', 'many', TEXT]],
  };
}
