import { DefaultTokenResolver, StringConcat, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';

/**
 * A value with its tokens written as Terraform expressions. Tokens for one attribute differ each time they are created; what
 * they resolve to does not, so that it can be compared.
 */
export function resolveTokens(scope: IConstruct, value: unknown): unknown {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(value, { scope, resolver, preparing: false }) as unknown;
}
