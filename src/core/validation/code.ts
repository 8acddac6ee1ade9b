/** What happens with a finding: see the head of docs/messages.md. */
type CodeKind = 'error' | 'end' | 'warning' | 'guardrail';

/** A row of docs/messages.md, which is generated from all registers. */
export interface CodeText<K extends CodeKind = CodeKind> {
  /** When it is reported; left out for an error that is thrown when the construct is created. */
  readonly kind?: K;
  /** How a guardrail reports it. */
  readonly severity?: 'error' | 'warning' | 'error or warning';
  readonly meaning: string;
  readonly remedy: string;
}

/**
 * One kind of mistake. Its name is part of the API and has one meaning: another mistake gets another name.
 *
 * Codes are taken from the register of a folder, so that one with a typing error does not compile.
 */
export interface Code<K extends CodeKind = CodeKind> {
  readonly name: string;
  readonly kind: K;
  readonly severity?: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** Codes that a construct collects as problems, when it is created or at the end. */
export type ProblemCode = Code<'error' | 'end'>;

type KindOf<T extends CodeText> = T extends { readonly kind: infer K extends CodeKind } ? K : 'error';

export type Register<T extends Readonly<Record<string, CodeText>>> = {
  readonly [Name in keyof T]: Code<KindOf<T[Name]>>;
};

/** The register of a folder: a code for each name. */
export function codes<const T extends Readonly<Record<string, CodeText>>>(texts: T): Register<T> {
  const named = Object.entries(texts).map(([name, text]): [string, Code] => [name, { kind: 'error', ...text, name }]);
  return Object.fromEntries(named) as Register<T>;
}

/** `Code: text`: the form of errors that are found when everything is created, and that stop the synthesis. */
export function endProblem(code: Code<'end'>, text: string): string {
  return `${code.name}: ${text}`;
}
