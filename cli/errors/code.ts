/** One kind of error of the command line. Its name is part of the API and has one meaning. */
export interface CliCode {
  readonly name: string;
  readonly kind: 'error';
  readonly meaning: string;
  readonly remedy: string;
}

type CliCodeText = Pick<CliCode, 'meaning' | 'remedy'>;

/** The register of a folder: a code for each name, so that one with a typing error does not compile. */
export function cliCodes<const T extends Readonly<Record<string, CliCodeText>>>(
  texts: T,
): { readonly [Name in keyof T]: CliCode } {
  const named = Object.entries(texts).map(([name, text]): [string, CliCode] => [
    name,
    { ...text, kind: 'error', name },
  ]);
  return Object.fromEntries(named) as { readonly [Name in keyof T]: CliCode };
}
