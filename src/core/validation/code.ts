/** What becomes of what a code stands for: see the head of docs/messages.md. */
export type CodeKind = 'error' | 'end' | 'warning' | 'guardrail';

/** What is said of a code on the page of messages, which is made of all registers. */
export interface CodeText<K extends CodeKind = CodeKind> {
  /** When it is given; left out for an error that is thrown when the construct is made. */
  readonly kind?: K;
  /** What a guardrail makes of it. */
  readonly severity?: 'error' | 'warning' | 'error or warning';
  readonly meaning: string;
  readonly remedy: string;
}

/**
 * One thing that can be wrong. Its name is API, and means one thing: a second one gets a name of its own.
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

/** Codes that a construct collects as problems, when it is made or at the end. */
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

/** `Code: text`: the form of what is found when everything is made, and ends the synthesis. */
export function endProblem(code: Code<'end'>, text: string): string {
  return `${code.name}: ${text}`;
}
