import { Fn } from 'cdktf';
import { asArgument, isLiteral } from '../terraform/tokens';

/** One segment of a URL path, encoded now or, for a token, at apply (`urlencode` writes spaces as '+'). */
export function urlSegment(value: string): string {
  return isLiteral(value) ? encodeURIComponent(value) : Fn.replace(Fn.urlencode(asArgument(value)), '+', '%20');
}
